package org.palimpsest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;

/**
 * Where a message ends must be beyond doubt (RFC 9112, sections 5 to 7): a server in front of this
 * one that reads it otherwise would take a part of one request for another.
 */
@Timeout(60)
class MessageFramingTest {
  private static final String POST = "POST /first HTTP/1.1\r\nHost: wiki\r\n";
  private static final String BODY = "3\r\nabc\r\n0\r\n\r\n";
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String LAST =
      "GET /last HTTP/1.1\r\nHost: wiki\r\nConnection: close\r\n\r\n";

  static final List<Arguments> REFUSED =
      List.of(
          coding(501, "gzip, chunked"),
          coding(501, "identity, chunked"),
          coding(501, "gzip\r\nTransfer-Encoding: chunked"),
          coding(400, "gzip"),
          coding(400, "identity"),
          coding(400, "chunked, identity"),
          coding(400, "chunked, gzip"),
          coding(400, "chunked, chunked"),
          coding(400, "chunked\r\nTransfer-Encoding: chunked"),
          coding(400, "chunked\r\nTransfer-Encoding: gzip"),
          coding(400, "chunked\r\nTransfer-Encoding: identity"),
          coding(400, "xchunked"),
          coding(400, "chunkedx"),
          coding(400, "x chunked"),
          coding(400, "chunked;q=1"),
          coding(400, "\"chunked\""),
          coding(400, ""),
          coding(400, ","),
          coding(400, ", chunked"),
          coding(400, "chunked,"),
          coding(400, "\u000bchunked"),
          coding(400, "\u00a0chunked"),
          coding(400, "\r\n chunked"),
          coding(400, "chunked\r\nContent-Length: 3"),
          refused(400, POST + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n" + BODY),
          refused(400, POST + "Transfer-Encoding : chunked\r\n\r\n" + BODY),
          refused(400, POST + "Transfer-Encoding\t: chunked\r\n\r\n" + BODY),
          refused(400, POST + " Transfer-Encoding: chunked\r\n\r\n" + BODY),
          refused(400, POST + "X: a\rTransfer-Encoding: chunked\r\n\r\n" + BODY),
          refused(400, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" + BODY),
          refused(
              400,
              "POST / HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n"
                  + BODY),
          length("+3"),
          length("-3"),
          length("0x3"),
          length("3;"),
          length("3, 3"),
          length("3, 4"),
          length("3 3"),
          length("3.0"),
          length("3e0"),
          length(""),
          length("99999999999999999999"),
          length("9223372036854775808"),
          length("\u0663"),
          length("3\r\nContent-Length: 3"),
          length("3\r\nContent-Length: 4"),
          length("3\r\n 4"),
          refused(400, POST + "Content-Length : 3\r\n\r\nabc"),
          refused(400, POST + "X: a\r\n b\r\n\r\n"),
          refused(400, POST + "X: a\r\n\tb\r\n\r\n"),
          refused(400, "POST / HTTP/1.1\r\n X: a\r\nHost: wiki\r\n\r\n"),
          refused(400, POST + "X: a\rb\r\n\r\n"),
          refused(400, POST + "X\r: a\r\n\r\n"),
          refused(400, "POST / HTTP/1.1\rHost: wiki\r\r"),
          refused(400, POST + "X Y: a\r\n\r\n"),
          refused(400, POST + "X\r\n\r\n"),
          refused(400, POST + ": a\r\n\r\n"),
          refused(400, POST + "X: a\u0001b\r\n\r\n"),
          refused(400, POST + "Host: wiki\r\n\r\n"),
          refused(400, POST + "Host: other\r\n\r\n"),
          refused(400, "POST / HTTP/1.1\r\n\r\n"),
          refused(400, "POST http://other/ HTTP/1.1\r\nHost: wiki\r\n\r\n"),
          refused(400, "POST\t/\tHTTP/1.1\r\nHost: wiki\r\n\r\n"),
          refused(400, CHUNKED + "+3\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "-3\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "0x3\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "3x\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "3 3\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + " 3\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + ";a=b\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "FFFFFFFFFFFFFFFF3\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "10000000000000003\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "3\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "3\rabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "3;a\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "3;a\rb\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "3\r\nabc\n0\r\n\r\n"),
          refused(400, CHUNKED + "3\r\nabc0\r\n\r\n"),
          refused(400, CHUNKED + "3\r\nabcd\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "3\r\nabc\r\n0\n\n"),
          refused(400, CHUNKED + "3;" + "a".repeat(1 << 20) + "\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + ("1;" + "a".repeat(4000) + "\r\nx\r\n").repeat(500) + "0\r\n\r\n"),
          refused(400, CHUNKED + "0".repeat(5000) + "3\r\nabc\r\n0\r\n\r\n"),
          refused(400, CHUNKED + "3\r\nabc\r\n0\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"),
          refused(400, CHUNKED + "3\r\nabc\r\n0\r\n" + "X: a\r\n".repeat(100_000) + "\r\n"),
          refused(400, CHUNKED + "3\r\nabc\r\n0\r\nX: a\r\n b\r\n\r\n"),
          refused(400, CHUNKED + "3\r\nabc\r\n0\r\nX Y: a\r\n\r\n"),
          refused(417, POST + "Expect: other\r\nContent-Length: 3\r\n\r\nabc"));

  static final List<String> WHOLE =
      List.of(
          CHUNKED + BODY,
          POST + "Transfer-Encoding: Chunked\r\n\r\n" + BODY,
          POST + "transfer-encoding:\tchunked \r\n\r\n" + BODY,
          POST + "Content-Length: 3\r\n\r\nabc",
          POST + "Content-Length:\t003 \r\n\r\nabc",
          CHUNKED + "3;a=b;c=\"d\"\r\nabc\r\n0;e\r\n\r\n",
          CHUNKED + "1\r\na\r\n2\r\nbc\r\n000\r\n\r\n",
          CHUNKED + "3\r\nabc\r\n0\r\nX-Trailer: a\r\n\r\n",
          CHUNKED + "3\r\nabc\r\n0\r\nContent-Length: 99\r\nTransfer-Encoding: gzip\r\n\r\n");

  private final BlockingQueue<HttpRequest> received = new LinkedBlockingQueue<>();
  private final HttpListener listener =
      Listening.start(ListenerSettings.on("127.0.0.1", 0), this::answer, exchange -> {});

  @AfterEach
  void stop() {
    listener.close();
  }

  @ParameterizedTest
  @FieldSource("REFUSED")
  void a_message_whose_end_is_in_doubt_is_refused_and_the_connection_closed(
      int status, String message) throws Exception {
    String answer = ask(message + LAST);

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer.split("HTTP/1\\.1 ", -1)).as("one answer").hasSize(2);
    assertThat(received).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("WHOLE")
  void a_message_whose_end_is_clear_is_read_and_so_is_the_next(String message) throws Exception {
    assertThat(ask(message + LAST)).contains("204");

    HttpRequest first = received.take();
    assertThat(first.path()).isEqualTo("/first");
    assertThat(first.bytes()).asString().isEqualTo("abc");
    assertThat(first.headers()).doesNotContainKey("X-Trailer").doesNotContainValue("99");
    assertThat(received.take().path()).isEqualTo("/last");
    assertThat(received).isEmpty();
  }

  private static Arguments coding(int status, String codings) {
    return refused(status, POST + "Transfer-Encoding: " + codings + "\r\n\r\n" + BODY);
  }

  private static Arguments length(String length) {
    return refused(400, POST + "Content-Length: " + length + "\r\n\r\nabc");
  }

  private static Arguments refused(int status, String message) {
    String shown = message.length() < 200 ? message : message.substring(0, 200) + "...";
    return Arguments.of(status, Named.of(shown, message));
  }

  private HttpReply answer(HttpRequest request) {
    received.add(request);
    return new HttpReply(204, List.of(), new byte[0]);
  }

  private String ask(String messages) throws IOException {
    try (RawClient client = new RawClient(listener.base().getPort())) {
      try {
        client.send(messages.getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException _) {
        // Refused before all of it was sent.
      }
      return client.rest();
    }
  }
}
