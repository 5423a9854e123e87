package org.palimpsest.wiki.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PlaceholdersTest {
  @Test
  void values_go_where_their_numbers_are() {
    assertThat(Placeholders.fill("$2 $1 $10 $1", List.of("a$2", "b"))).isEqualTo("b a$2 $10 a$2");
    assertThat(Placeholders.fill("$0 $ $x", List.of("a"))).isEqualTo("$0 $ $x");
  }
}
