package org.palimpsest.model.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamespacesTest {
  private final Namespaces namespaces = Namespaces.standard("My_wiki");

  @Test
  void they_come_in_the_order_of_their_ids() {
    assertThat(namespaces.all().stream().map(Namespace::id))
        .containsExactlyElementsOf(IntStream.rangeClosed(-2, 15).boxed().toList());
    assertThat(namespaces.aliases())
        .containsExactly(new Namespaces.Alias(6, "Image"), new Namespaces.Alias(7, "Image talk"));
  }

  @Test
  void only_these_have_subpages_and_only_the_main_one_is_content() {
    assertThat(namespaces.all().stream().filter(Namespace::subpages).map(Namespace::id))
        .containsExactly(1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 15);
    assertThat(namespaces.all().stream().filter(Namespace::content).map(Namespace::id))
        .containsExactly(0);
  }

  @ParameterizedTest
  @CsvSource({
    "User, 2", "USER_TALK, 3", "user talk, 3", "project, 4", "My wiki, 4", "my_WIKI_talk, 5",
    "Project talk, 5", "image, 6", "IMAGE_talk, 7", "media, -2", "special, -1", "'', 0"
  })
  void a_namespace_is_found_by_any_of_its_names(String name, int id) {
    assertThat(namespaces.find(name)).map(Namespace::id).contains(id);
  }

  @Test
  void an_unknown_name_or_id_finds_nothing() {
    assertThat(namespaces.find("Portal")).isEmpty();
    assertThat(namespaces.byId(16)).isEmpty();
    assertThatThrownBy(() -> namespaces.prefixedText(new Title(99, "X")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_project_namespace_is_called_like_the_site() {
    assertThat(namespaces.byId(4)).contains(new Namespace(4, "My wiki", "Project", true, false));
    assertThat(namespaces.prefixedText(new Title(5, "A_b"))).isEqualTo("My wiki talk:A b");
    assertThat(namespaces.prefixedKey(new Title(5, "A_b"))).isEqualTo("My_wiki_talk:A_b");
    assertThat(namespaces.prefixedText(new Title(0, "A_b"))).isEqualTo("A b");
  }
}
