package org.palimpsest.model.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TitlePartsTest {
  private final TitleParts parts =
      new TitleParts(new TitleParser(Namespaces.standard("Wiki"), Set.of("wikipedia")));

  @Test
  void a_part_may_be_empty_and_end_in_a_space() {
    assertThat(parts.key("", 0)).contains("");
    assertThat(parts.key("main ", 0)).contains("Main_");
    assertThat(parts.key(" main  p", 0)).contains("Main_p");
    assertThat(parts.key("éa", 2)).contains("Éa");
  }

  @Test
  void a_part_stays_in_its_namespace() {
    assertThat(parts.key("user:a", 0)).isEmpty();
    assertThat(parts.key("user:a", 2)).contains("User:a");
    assertThat(parts.key("wikipedia:a", 0)).isEmpty();
    assertThat(parts.key(":a", 0)).contains("A");
  }

  @Test
  void what_begins_no_title_is_no_part() {
    for (String text : new String[] {"#", "a#b", "[", "a|", "./"}) {
      assertThat(parts.key(text, 0)).as(text).isEmpty();
    }
  }

  @Test
  void a_part_can_name_its_namespace() {
    assertThat(parts.begun("user:a")).contains(new Title(2, "A"));
    assertThat(parts.begun("User talk:")).contains(new Title(3, ""));
    assertThat(parts.begun("Talk:User:a")).isEmpty();
  }
}
