package org.palimpsest.bench.load.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {
  private static final String PLAIN =
      """
      HTTP/1.1 200 OK\r
      Content-Length: 5\r
      Set-Cookie: a=1; path=/\r
      set-cookie: b=2\r
      MediaWiki-API-Error: nosuchpage\r
      \r
      hello\
      """;
  private static final String CHUNKED =
      """
      HTTP/1.1 404 Not Found\r
      Transfer-Encoding: chunked\r
      Connection: close\r
      \r
      5\r
      good \r
      3;name=value\r
      bye\r
      0\r
      Trailer: x\r
      \r
      """;

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Response next(ResponseReader reader) throws IOException {
    return Objects.requireNonNull(reader.read());
  }

  @Test
  void a_body_of_known_length_is_read_with_the_headers_that_matter() throws IOException {
    Response response = next(new ResponseReader(stream(PLAIN)));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).isEqualTo("hello");
    assertThat(response.setCookies()).containsExactly("a=1; path=/", "b=2");
    assertThat(response.apiError()).isEqualTo("nosuchpage");
  }

  @Test
  void chunks_are_joined_and_their_extensions_and_trailers_left_out() throws IOException {
    ResponseReader reader = new ResponseReader(stream(CHUNKED));
    Response response = next(reader);
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).isEqualTo("good bye");
    assertThat(reader.closing()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void answers_follow_one_another_however_the_bytes_arrive(long seed) throws IOException {
    String large = "x".repeat(100_000);
    String text =
        CHUNKED + PLAIN + "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + large + CHUNKED;
    ResponseReader reader = new ResponseReader(new Dripping(stream(text), new Random(seed)));
    assertThat(next(reader).text()).isEqualTo("good bye");
    assertThat(next(reader).text()).isEqualTo("hello");
    assertThat(next(reader).text()).isEqualTo(large);
    assertThat(next(reader).text()).isEqualTo("good bye");
    assertThat(reader.read()).isNull();
  }

  @Test
  void without_a_length_the_body_ends_with_the_connection() throws IOException {
    ResponseReader reader = new ResponseReader(stream("HTTP/1.1 200 OK\r\n\r\nall of it"));
    assertThat(next(reader).text()).isEqualTo("all of it");
    assertThat(reader.closing()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 60, 116})
  void a_connection_that_ends_too_early_is_an_error(int end) {
    ResponseReader reader = new ResponseReader(stream(PLAIN.substring(0, end)));
    assertThatThrownBy(reader::read).isInstanceOf(EOFException.class);
  }

  @Test
  void the_body_is_searched_for_bytes() throws IOException {
    Response response = next(new ResponseReader(stream(PLAIN)));
    assertThat(response.contains("hel".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(response.contains("llo".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(response.contains("hello!".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(response.contains("lo1".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  /** Gives few bytes at a time. */
  private static final class Dripping extends InputStream {
    private final InputStream source;
    private final Random random;

    Dripping(InputStream source, Random random) {
      this.source = source;
      this.random = random;
    }

    @Override
    public int read() throws IOException {
      return source.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return source.read(buffer, offset, Math.min(length, 1 + random.nextInt(7)));
    }
  }
}
