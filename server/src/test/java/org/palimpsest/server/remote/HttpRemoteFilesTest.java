package org.palimpsest.server.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.wiki.upload.RemoteFiles.Fetched;

class HttpRemoteFilesTest {
  private static final byte[] FILE = "what is there".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void a_server() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/file", exchange -> answer(exchange, 200, FILE));
    server.createContext("/gone", exchange -> answer(exchange, 404, FILE));
    server.createContext(
        "/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getQuery());
          answer(exchange, 302, new byte[0]);
        });
    server.createContext(
        "/round",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/round");
          answer(exchange, 302, new byte[0]);
        });
    server.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(FILE);
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.createContext(
        "/broken",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(FILE);
          exchange.close();
        });
    server.start();
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (OutputStream out = exchange.getResponseBody()) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      out.write(body);
    }
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private Fetched fetch(String path, long most) {
    try (HttpRemoteFiles files = new HttpRemoteFiles(Duration.ofSeconds(2), address -> true)) {
      return files.fetch(at(path), folder.resolve("file"), most);
    }
  }

  @Test
  void a_file_is_fetched_as_it_is() throws IOException {
    assertThat(fetch("/file", FILE.length)).isEqualTo(Fetched.DONE);
    assertThat(Files.readAllBytes(folder.resolve("file"))).isEqualTo(FILE);
    assertThat(fetch("/elsewhere?/file", FILE.length)).isEqualTo(Fetched.DONE);
  }

  @Test
  void what_does_not_come_as_it_should_is_told_by_its_kind() {
    assertThat(fetch("/file", FILE.length - 1)).isEqualTo(Fetched.TOO_LARGE);
    assertThat(fetch("/gone", 100)).isEqualTo(Fetched.NOT_GIVEN);
    assertThat(fetch("/broken", 5000)).isEqualTo(Fetched.FAILED);
    assertThat(fetch("/slow", 5000)).isEqualTo(Fetched.TIMED_OUT);
  }

  @Test
  void redirects_without_end_lead_nowhere() {
    assertThat(fetch("/round", 100)).isNotEqualTo(Fetched.DONE);
  }

  @Test
  void nothing_is_fetched_from_addresses_that_are_not_public_not_even_by_a_redirect() {
    try (HttpRemoteFiles files = new HttpRemoteFiles(Duration.ofSeconds(2))) {
      Path into = folder.resolve("file");
      assertThat(files.fetch(at("/file"), into, 100)).isEqualTo(Fetched.FORBIDDEN);
      assertThat(files.fetch(URI.create("http://[::1]:1/x"), into, 100))
          .isEqualTo(Fetched.FORBIDDEN);
      assertThat(files.fetch(URI.create("http://169.254.169.254/latest"), into, 100))
          .isEqualTo(Fetched.FORBIDDEN);
      assertThat(into).doesNotExist();
    }
    try (HttpRemoteFiles files =
        new HttpRemoteFiles(
            Duration.ofSeconds(2), address -> address.getHostAddress().equals("127.0.0.1"))) {
      assertThat(files.fetch(at("/elsewhere?http://127.0.0.2:1/x"), folder.resolve("file"), 100))
          .isEqualTo(Fetched.FORBIDDEN);
    }
  }
}
