package org.palimpsest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.body.Blob;
import org.palimpsest.http.body.WritableBody;

/** Each kind of body over a real connection; that it is released, whatever becomes of it. */
@Timeout(60)
class ReplyBodyTest extends ReplyScene {
  @Test
  void a_small_written_body_has_a_length_and_is_released() throws Exception {
    start(request -> text(new Lines(10, 300)));

    assertThat(ask(GET)).contains("Content-Length: 220\r\n").endsWith(lines(10));
    assertThat(take(released)).isEqualTo("lines");
  }

  @Test
  void a_small_written_body_is_compressed_like_bytes() throws Exception {
    start(request -> text(new Lines(100, 3000)));

    byte[] answer = askBytes("GET / HTTP/1.1\r\nAccept-Encoding: gzip\r\n" + END);

    assertThat(head(answer)).contains("Content-Encoding: gzip", "Content-Length: ", "Vary: ");
    assertThat(new GZIPInputStream(body(answer)).readAllBytes()).asString().isEqualTo(lines(100));
  }

  @Test
  void a_large_written_body_comes_in_chunks() throws Exception {
    start(request -> text(new Lines(10_000, Long.MAX_VALUE)));

    String answer = ask(GET);

    assertThat(answer).contains("Transfer-Encoding: chunked").endsWith("\r\n0\r\n\r\n");
    assertThat(answer).doesNotContain("Content-Length");
    assertThat(take(released)).isEqualTo("lines");
  }

  @Test
  void a_large_written_body_is_compressed_while_it_is_written() throws Exception {
    start(request -> text(new Lines(10_000, Long.MAX_VALUE)));

    byte[] answer = askBytes("GET / HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n");

    assertThat(head(answer)).contains("Content-Encoding: gzip");
    assertThat(new GZIPInputStream(body(answer)).readAllBytes())
        .asString()
        .isEqualTo(lines(10_000));
  }

  @Test
  void a_body_of_unknown_length_that_turns_out_short_has_one() throws Exception {
    start(request -> text(new Lines(10, Long.MAX_VALUE)));

    assertThat(ask(GET)).contains("Content-Length: 220\r\n").endsWith(lines(10));
  }

  @Test
  void a_known_length_is_told() throws Exception {
    start(request ->
        text(
            new WritableBody() {
              @Override
              public void writeTo(OutputStream out) throws IOException {
                new Lines(10_000, 0).writeTo(out);
              }

              @Override
              public OptionalLong length() {
                return OptionalLong.of(220_000);
              }
            }));

    assertThat(ask(GET)).contains("Content-Length: 220000\r\n").endsWith(lines(10_000));
    assertThat(ask("HEAD / HTTP/1.1\r\n" + END))
        .contains("Content-Length: 220000\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void what_fails_before_anything_is_sent_is_an_error() throws Exception {
    start(request -> text(new Failing(1000)));

    assertThat(ask(GET)).startsWith("HTTP/1.1 500 ").doesNotContain("All work");
    assertThat(take(released)).isEqualTo("failing");
  }

  @Test
  void what_fails_in_the_middle_is_broken_off() throws Exception {
    start(request -> text(new Failing(10_000)));

    assertThat(ask(GET)).startsWith("HTTP/1.1 200 ").doesNotEndWith("0\r\n\r\n");
    assertThat(take(released)).isEqualTo("failing");
  }

  @Test
  void a_body_that_is_not_sent_is_released_all_the_same() throws Exception {
    start(request -> new HttpReply(304, List.of(), new Lines(10, 300)));

    assertThat(ask(GET)).startsWith("HTTP/1.1 304 ").endsWith("\r\n\r\n");
    assertThat(take(released)).isEqualTo("lines");
  }

  @Test
  void a_reader_that_goes_away_ends_the_writing() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    start(request ->
        text(out -> {
          try {
            while (true) {
              out.write(LINE);
              begun.countDown();
            }
          } finally {
            released.add("stopped");
          }
        }));
    try (RawClient client = client()) {
      client.send(GET);
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(take(released)).isEqualTo("stopped");
  }

  @Test
  void a_part_of_a_blob_is_read_while_it_is_sent() throws Exception {
    byte[] stored = lines(10_000).getBytes(StandardCharsets.UTF_8);
    start(request ->
        text(
            new Blob(
                (offset, length) -> new ByteArrayInputStream(stored, (int) offset, (int) length),
                22,
                100_000)));

    String answer = ask("GET / HTTP/1.1\r\nAccept-Encoding: gzip\r\n" + END);

    assertThat(answer)
        .contains("Content-Length: 100000\r\n")
        .doesNotContain("Content-Encoding")
        .endsWith(lines(10_000).substring(22, 100_022));
  }

  @Test
  void a_range_of_a_blob_is_sent_alone() throws Exception {
    byte[] stored = lines(10_000).getBytes(StandardCharsets.UTF_8);
    start(request ->
        text(
            new Blob(
                (offset, length) -> new ByteArrayInputStream(stored, (int) offset, (int) length),
                0,
                stored.length)));

    assertThat(ask("GET / HTTP/1.1\r\nRange: bytes=22-43\r\n" + END))
        .startsWith("HTTP/1.1 206 ")
        .contains("Content-Range: bytes 22-43/220000\r\n", "Content-Length: 22\r\n")
        .endsWith("\r\n\r\n" + lines(1));
    assertThat(ask("GET / HTTP/1.1\r\nRange: bytes=220000-\r\n" + END))
        .startsWith("HTTP/1.1 416 ")
        .contains("Content-Range: bytes */220000\r\n")
        .endsWith("\r\n\r\n");
    assertThat(ask("HEAD / HTTP/1.1\r\nRange: bytes=22-43\r\n" + END))
        .startsWith("HTTP/1.1 200 ")
        .contains("Accept-Ranges: bytes\r\n", "Content-Length: 220000\r\n")
        .endsWith("\r\n\r\n");
  }

  private final class Failing implements WritableBody {
    private final int after;

    Failing(int after) {
      this.after = after;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      new Lines(after, 0).writeTo(out);
      throw new IllegalStateException("wanted by a test");
    }

    @Override
    public void release() {
      released.add("failing");
    }
  }
}
