package org.palimpsest.actionapi.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MemberMapTest {
  @Test
  void it_holds_what_a_linked_hash_map_holds_in_the_same_order() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      Map<String, Node> expected = new LinkedHashMap<>();
      MemberMap members = new MemberMap();
      int names = 1 + random.nextInt(60);
      for (int step = 0; step < 80; step++) {
        String name = "n" + random.nextInt(names);
        Node value = Node.of(step);
        assertThat(members.put(name, value))
            .as("seed %s", seed)
            .isEqualTo(expected.put(name, value));
        String asked = "n" + random.nextInt(names + 5);
        assertThat(members.get(asked)).as("seed %s", seed).isEqualTo(expected.get(asked));
        assertThat(members.containsKey(asked)).isEqualTo(expected.containsKey(asked));
        assertThat(members).hasSameSizeAs(expected);
      }
      assertThat(List.copyOf(members.entrySet()))
          .as("seed %s", seed)
          .isEqualTo(List.copyOf(expected.entrySet()));
      assertThat(List.copyOf(members.keySet())).isEqualTo(List.copyOf(expected.keySet()));
      assertThat(members).isEqualTo(expected);
    }
  }

  @Test
  void the_members_of_an_object_that_grows_are_a_view_of_it() {
    ObjectNode object = new ObjectNode();
    Map<String, Node> view = object.members();
    for (int i = 0; i < 100; i++) {
      object.put(Integer.toString(i), i);
      assertThat(view).hasSize(i + 1).containsEntry(Integer.toString(i), Node.of(i));
    }
    assertThat(view.keySet().iterator().next()).isEqualTo("0");
  }

  @Test
  void an_empty_object_has_no_members() {
    MemberMap none = new MemberMap();
    assertThat(none).isEmpty();
    assertThat(none.get("a")).isNull();
    assertThatThrownBy(() -> none.entrySet().iterator().next())
        .isInstanceOf(NoSuchElementException.class);
  }
}
