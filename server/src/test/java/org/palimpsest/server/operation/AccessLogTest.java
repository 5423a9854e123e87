package org.palimpsest.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.server.http.Exchange;

class AccessLogTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T20:04:51Z"));

  @Test
  void a_request_is_one_line() {
    assertThat(
            log(
                new Exchange(
                    "192.0.2.7",
                    "POST",
                    "/w/api.php",
                    "HTTP/1.1",
                    200,
                    512,
                    1_834_567,
                    "rollback",
                    "alreadyrolled"),
                new Exchange("192.0.2.7", "GET", "/", "HTTP/1.0", 200, 9, 999, null, null)))
        .isEqualTo(
            """
            192.0.2.7 - - [21/Nov/2026:20:04:51 +0000] "POST /w/api.php HTTP/1.1" 200 512 rollback alreadyrolled 1834us
            192.0.2.7 - - [21/Nov/2026:20:04:51 +0000] "GET / HTTP/1.0" 200 9 - - 0us
            """);
  }

  @Test
  void a_client_cannot_write_lines_of_its_own_or_endless_ones() {
    String log =
        log(
            new Exchange(
                "192.0.2.7",
                "GET",
                "/\"\n\u001b[2J\\ü" + "a".repeat(5000),
                "HTTP/1.1",
                404,
                0,
                0,
                null,
                null));

    assertThat(log).hasLineCount(1).contains("\"GET /??" + "?[2J??aaa").contains("aaa... HTTP");
    assertThat(log.length()).isLessThan(500);
  }

  @Test
  void lines_are_added_to_a_file(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("access.log"), "before\n");
    try (AccessLog log = AccessLog.open(file.toString(), CLOCK)) {
      log.answered(new Exchange("192.0.2.7", "GET", "/", "HTTP/1.1", 200, 9, 999, null, null));
    }

    assertThat(file).content().startsWith("before\n192.0.2.7 - - ").hasLineCount(2);
  }

  private static String log(Exchange... exchanges) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AccessLog log = new AccessLog(out, CLOCK)) {
      for (Exchange exchange : exchanges) {
        log.answered(exchange);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
