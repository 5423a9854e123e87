package org.palimpsest.http.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come, there is an outcome, and every text of it is clean. */
final class HostileRequestTest {
  private static final String[] PIECES = {
    "--x",
    "--x--",
    "\r\n",
    "\n",
    "Content-Disposition: form-data; name=",
    "\"",
    "\\",
    ";",
    "=",
    "&",
    "%",
    "%C3",
    "%ED%A0%80",
    "[",
    "]",
    "[]",
    ".",
    " ",
    "+",
    "|",
    "filename=",
    "\u001f",
    "\u0000",
    "é",
    "\ufffd",
    "a",
    "title",
    "e\u0301"
  };

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void no_request_throws_and_no_unclean_text_comes_through(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      byte[] body = bytes(random);
      String query = new String(bytes(random), StandardCharsets.UTF_8);
      String type =
          random.nextBoolean()
              ? "application/x-www-form-urlencoded"
              : "multipart/form-data; boundary=" + (random.nextBoolean() ? "x" : "\"" + query);
      ParameterReader.Outcome outcome =
          ParameterReaderTest.outcome("POST", query, Map.of("Content-Type", type), body);
      if (outcome instanceof ParameterReader.Outcome.Read(RequestParameters parameters)) {
        for (String name : parameters.unread()) {
          RequestParameters.Value value = parameters.get(name);
          assertThat(value == null || isClean(value.text())).isTrue();
        }
      }
    }
  }

  private static byte[] bytes(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static boolean isClean(String text) {
    String allowed = "\t\n\r" + (text.startsWith("\u001F") ? "\u001F" : "");
    return text.codePoints()
        .noneMatch(c ->
            Character.getType(c) == Character.SURROGATE || (c < 0x20 && allowed.indexOf(c) < 0));
  }
}
