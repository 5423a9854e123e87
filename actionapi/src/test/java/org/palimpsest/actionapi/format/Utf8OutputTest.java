package org.palimpsest.actionapi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8OutputTest {
  private static final List<String> SPECIAL =
      List.of("\"", "\\", "\n", "\u0001", "\u001f", "\u007f", "é", "€", "\u2028", "\u2029", "😀");

  @Test
  void json_is_escaped_wherever_it_has_to_be() {
    for (String special : SPECIAL) {
      for (int before = 0; before < 20; before++) {
        for (int after : new int[] {0, 1, 7, 8, 9, 200, 5000}) {
          String text = "a".repeat(before) + special + "b".repeat(after) + special;
          assertThat(printed(text, JsonEscape.RAW)).isEqualTo(escaped(text, false));
          assertThat(printed(text, JsonEscape.ASCII)).isEqualTo(escaped(text, true));
        }
      }
    }
  }

  @Test
  void characters_come_whole_wherever_pieces_and_chunks_end() {
    for (int before = 2040; before < 2050; before++) {
      String text = "a".repeat(before) + "😀€é".repeat(4000);
      assertThat(printed(text, Escape.NONE)).isEqualTo(text);
      assertThat(printed(text, MarkupEscape.XML)).isEqualTo(text);
      assertThat(printed(text, JsonEscape.ASCII)).isEqualTo(escaped(text, true));
    }
  }

  @Test
  void half_a_pair_becomes_the_replacement_character() {
    assertThat(printed("a\ud83d", Escape.NONE)).isEqualTo("a\ufffd");
    assertThat(printed("\ude00a\ud83db", MarkupEscape.XML)).isEqualTo("\ufffda\ufffdb");
  }

  @Test
  void a_text_may_be_written_in_pieces_that_end_within_a_pair() {
    String text = "x😀y😀";
    String printed =
        printed(out ->
            out.written(
                writer -> {
                  for (int i = 0; i < text.length(); i++) {
                    writer.write(text.charAt(i));
                  }
                },
                JsonEscape.ASCII));
    assertThat(printed).isEqualTo(escaped(text, true));
  }

  @Test
  void what_is_longer_than_it_may_be_is_not_given() {
    assertThat(Utf8Output.bytes(5000, out -> out.text("a".repeat(5000)))).hasSize(5000);
    assertThat(Utf8Output.bytes(5000, out -> out.text("a".repeat(5001)))).isNull();
  }

  private static String printed(String text, Escape escape) {
    return printed(out -> out.text(text, escape));
  }

  private static String printed(Utf8Output.Printing printing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Utf8Output out = Utf8Output.to(bytes);
    printing.print(out);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String escaped(String text, boolean ascii) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        default -> {
          boolean plain = c >= ' ' && c != '\u2028' && c != '\u2029' && (c < 128 || !ascii);
          escaped.append(plain ? Character.toString(c) : "\\u%04x".formatted((int) c));
        }
      }
    }
    return escaped.toString();
  }
}
