package org.palimpsest.actionapi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class MarkupTest {
  /** What a real MediaWiki 1.43 makes of a value, as a tag and as an unknown value. */
  static List<JsonNode> escapes() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MarkupTest.class.getResourceAsStream("escapes.jsonl"))) {
      ObjectMapper json = new ObjectMapper();
      return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
          .map(json::readTree)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("escapes")
  void a_value_is_escaped_as_far_as_mediawiki_does_it(JsonNode row) {
    String value = row.path("value").asString();
    assertThat(Markup.WIKITEXT.text(value)).isEqualTo(row.path("escaped").asString());
    assertThat(Markup.HTML.text(value)).isEqualTo(row.path("escaped").asString());
    if (row.has("html")) {
      assertThat(Markup.HTML.plain(value)).isEqualTo(row.path("html").asString());
      assertThat(Markup.WIKITEXT.plain(value)).isEqualTo(value);
    }
  }

  @Test
  void nothing_in_html_opens_a_tag_or_ends_an_attribute() {
    StringBuilder all = new StringBuilder();
    for (char c = 0x20; c < 0x100; c++) {
      all.append(c);
    }
    assertThat(Markup.HTML.text(all.toString())).doesNotContain("<", ">", "\"", "'");
    assertThat(Markup.HTML.plain(all.toString())).doesNotContain("<", ">", "\"", "'");
  }
}
