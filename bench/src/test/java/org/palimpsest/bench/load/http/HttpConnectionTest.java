package org.palimpsest.bench.load.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
  private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
  private ServerSocket listener;
  private HttpConnection connection;

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    connection = new HttpConnection(URI.create("http://127.0.0.1:" + listener.getLocalPort()));
  }

  @AfterEach
  void close() throws IOException {
    connection.close();
    listener.close();
  }

  /** Serves one connection after the other, on each as many answers as are given for it. */
  private void serve(List<List<String>> connections) {
    Thread.ofVirtual()
        .start(() -> {
          for (List<String> answers : connections) {
            try (Socket socket = listener.accept()) {
              answer(socket, answers);
            } catch (IOException e) {
              return;
            }
          }
        });
  }

  private void answer(Socket socket, List<String> answers) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    for (String answer : answers) {
      StringBuilder head = new StringBuilder();
      int length = 0;
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
        if (line.startsWith("Content-Length: ")) {
          length = Integer.parseInt(line.substring(16));
        }
      }
      for (int i = 0; i < length; i++) {
        head.append((char) in.read());
      }
      heads.add(head.toString());
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static String reply(String headers, String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n" + headers + "\r\n" + body;
  }

  @Test
  void cookies_come_back_on_the_same_connection() throws IOException {
    serve(List.of(List.of(reply("Set-Cookie: s=1; path=/\r\n", "one"), reply("", "two"))));
    assertThat(connection.get("/a?b=c").text()).isEqualTo("one");
    assertThat(connection.post("/d", Form.of("e", "f")).text()).isEqualTo("two");
    assertThat(heads.get(0)).startsWith("GET /a?b=c HTTP/1.1\n").doesNotContain("Cookie");
    assertThat(heads.get(1))
        .startsWith("POST /d HTTP/1.1\n")
        .contains("Cookie: s=1\n")
        .endsWith("e=f");
  }

  @Test
  void a_connection_that_the_server_has_ended_is_opened_again() throws IOException {
    serve(
        List.of(
            List.of(reply("", "one")),
            List.of(reply("Connection: close\r\n", "two")),
            List.of(reply("", "three"))));
    assertThat(connection.get("/1").text()).isEqualTo("one");
    assertThat(connection.get("/2").text()).isEqualTo("two");
    assertThat(connection.get("/3").text()).isEqualTo("three");
  }

  @Test
  void a_server_that_never_answers_is_an_error() {
    serve(List.of(List.of()));
    assertThatThrownBy(() -> connection.get("/")).isInstanceOf(IOException.class);
  }

  @Test
  void other_protocols_are_refused() {
    assertThatThrownBy(() -> new HttpConnection(URI.create("https://example.org")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
