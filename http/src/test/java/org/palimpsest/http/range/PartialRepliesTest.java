package org.palimpsest.http.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.body.Blob;
import org.palimpsest.http.body.Body;
import org.palimpsest.http.body.Bytes;
import org.palimpsest.http.testing.Bodies;

final class PartialRepliesTest {
  private static final byte[] STORED = "0123456789".getBytes(StandardCharsets.US_ASCII);
  private static final String MODIFIED = "Sat, 21 Nov 2026 20:05:16 GMT";

  /** The middle of what is stored: 2345678. */
  private static final Blob BLOB =
      new Blob((at, length) -> new ByteArrayInputStream(STORED, (int) at, (int) length), 2, 7);

  @Test
  void a_part_is_told_as_one() {
    HttpReply reply = answer("GET", Map.of("Range", "bytes=1-3"));

    assertThat(reply.status()).isEqualTo(206);
    assertThat(reply.headers())
        .contains(
            new Header("Content-Range", "bytes 1-3/7"),
            new Header("Accept-Ranges", "bytes"),
            new Header("ETag", "\"one\""),
            new Header("Content-Type", "image/png"));
    assertThat(Bodies.text(reply)).isEqualTo("345");
  }

  @Test
  void a_part_behind_the_end_is_refused_with_the_length() {
    HttpReply reply = answer("GET", Map.of("Range", "bytes=7-"));

    assertThat(reply.status()).isEqualTo(416);
    assertThat(reply.headers())
        .contains(new Header("Content-Range", "bytes */7"))
        .doesNotContain(new Header("Content-Type", "image/png"));
    assertThat(Bodies.bytes(reply)).isEmpty();
  }

  @Test
  void only_get_asks_for_parts() {
    HttpReply reply = answer("HEAD", Map.of("Range", "bytes=1-3"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).contains(new Header("Accept-Ranges", "bytes"));
    assertThat(Bodies.text(reply)).isEqualTo("2345678");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"one\"                         | 206",
        "\"two\"                         | 200",
        "W/\"one\"                       | 200",
        "Sat, 21 Nov 2026 20:05:16 GMT   | 206",
        "Sat, 21 Nov 2026 20:05:17 GMT   | 200",
        "Sat, 21 Nov 2026 20:05:15 GMT   | 200",
        "yesterday                       | 200",
        "*                               | 200",
      })
  void a_part_is_given_only_of_the_state_that_the_client_has(String condition, int status) {
    assertThat(answer("GET", Map.of("Range", "bytes=1-3", "If-Range", condition)).status())
        .isEqualTo(status);
  }

  @Test
  void a_weak_tag_of_ours_is_never_the_same_state() {
    HttpReply weak = new HttpReply(200, List.of(new Header("ETag", "W/\"one\"")), (Body) BLOB);
    HttpRequest request = request("GET", Map.of("Range", "bytes=1-3", "If-Range", "W/\"one\""));

    assertThat(PartialReplies.of(request, weak).status()).isEqualTo(200);
  }

  @Test
  void what_is_not_stored_or_no_whole_answer_stays_as_it_is() {
    HttpRequest request = request("GET", Map.of("Range", "bytes=1-3"));
    HttpReply bytes = new HttpReply(200, List.of(), STORED);
    HttpReply unchanged = new HttpReply(304, List.of(), (Body) BLOB);
    HttpReply refused = new HttpReply(404, List.of(), (Body) Bytes.NONE);

    assertThat(PartialReplies.of(request, bytes)).isSameAs(bytes);
    assertThat(PartialReplies.of(request, unchanged)).isSameAs(unchanged);
    assertThat(PartialReplies.of(request, refused)).isSameAs(refused);
  }

  private static HttpReply answer(String method, Map<String, String> headers) {
    return PartialReplies.of(
        request(method, headers),
        new HttpReply(
            200,
            List.of(
                new Header("Content-Type", "image/png"),
                new Header("ETag", "\"one\""),
                new Header("Last-Modified", MODIFIED)),
            (Body) BLOB));
  }

  private static HttpRequest request(String method, Map<String, String> headers) {
    return new HttpRequest(
        method, "/f", null, HttpRequest.headerMap(headers), new byte[0], "192.0.2.1", "http://w");
  }
}
