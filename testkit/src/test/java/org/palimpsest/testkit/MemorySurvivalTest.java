package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server with the memory that it has by default lives through whatever strangers ask for at once,
 * and answers others meanwhile. Each of these ways has ended it before.
 */
@Timeout(300)
class MemorySurvivalTest {
  private static final int SIZE = 1_990_000;
  private static final int PAGES = 3;
  private static final int REVISIONS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String READ =
      "/w/api.php?action=query&prop=revisions&rvprop=content&rvlimit=max&titles=";

  private static final ExecutorService CROWD = Executors.newVirtualThreadPerTaskExecutor();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(CROWD).build();

  private static ServerProcess server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Path fixture = folder.resolve("wiki.json");
    Files.writeString(fixture, "{\"site\": {\"rate-limits\": false}}");
    server = ServerProcess.startAsLaunched("--ephemeral", "--fixture", fixture.toString());
    for (int page = 0; page < PAGES; page++) {
      for (int revision = 0; revision < REVISIONS; revision++) {
        edit("Large" + page, letters(10 * page + revision));
      }
    }
    for (int revision = 0; revision < REVISIONS; revision++) {
      edit("Signs", "<&\">".repeat(SIZE / 4) + revision);
      edit("Escapes", "\"\u2028<\u00e9".repeat(SIZE / 8) + revision);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    CROWD.shutdownNow();
    server.stop();
  }

  @AfterEach
  void the_server_is_alive() throws Exception {
    assertThat(server.isAlive()).isTrue();
    assertThat(get("/w/api.php?action=query&meta=siteinfo&format=json")).isEqualTo(200);
  }

  @Test
  void readers_that_do_not_read() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(server.base().getHost(), server.base().getPort()));
        String request =
            "GET " + READ + "Large" + i % PAGES + "&format=json HTTP/1.1\r\nHost: x\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        if (i % 8 == 0) {
          assertOthersAreAnswered();
        }
      }
      for (int i = 0; i < 10; i++) {
        assertOthersAreAnswered();
        Thread.sleep(100);
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void many_that_read_large_answers_in_all_formats() {
    List<String> formats = List.of("json", "xml", "php", "jsonfm", "xmlfm", "phpfm", "rawfm");
    crowd(24, i -> READ + "Large" + i % PAGES + "&format=" + formats.get(i % formats.size()));
  }

  @Test
  void answers_full_of_what_has_to_be_escaped() {
    List<String> formats = List.of("jsonfm", "xmlfm", "phpfm", "xml");
    crowd(8, i -> READ + "Signs&format=" + formats.get(i % formats.size()));
    for (String format : List.of("json", "xml", "php", "jsonfm", "xmlfm", "phpfm")) {
      crowd(1, i -> READ + "Escapes&utf8=1&format=" + format);
      crowd(1, i -> READ + "Escapes&ascii=1&format=" + format);
    }
  }

  @Test
  void exports() {
    crowd(
        12,
        i ->
            "/w/api.php?action=query&export=1&titles=Large0|Large1|Large2".replace("|", "%7C")
                + (i % 2 == 0 ? "&format=json" : "&exportnowrap=1"));
  }

  /** So many ask at once, and others meanwhile. */
  private static void crowd(int clients, IntFunction<String> path) {
    List<CompletableFuture<Integer>> answers =
        IntStream.range(0, clients)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> {
                      try {
                        return get(path.apply(i));
                      } catch (IOException e) {
                        throw new IllegalStateException(e);
                      }
                    },
                    CROWD))
            .toList();
    while (!answers.stream().allMatch(CompletableFuture::isDone)) {
      assertOthersAreAnswered();
    }
    assertThat(answers).extracting(CompletableFuture::join).isSubsetOf(200, 503).contains(200);
  }

  private static void assertOthersAreAnswered() {
    long begun = System.nanoTime();
    try {
      assertThat(get("/w/api.php?action=query&meta=siteinfo&format=json")).isEqualTo(200);
      Thread.sleep(50);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
  }

  /** The status of an answer, which is read to its end and is whole unless it is a refusal. */
  private static int get(String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) server.base().resolve(path).toURL().openConnection();
    int status = connection.getResponseCode();
    if (status != 200) {
      assertThat(connection.getHeaderField("Retry-After")).isNotNull();
      return status;
    }
    long bytes = 0;
    byte[] buffer = new byte[32 * 1024];
    try (InputStream body = connection.getInputStream()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
      }
    }
    assertThat(bytes).isGreaterThan(path.contains("titles=") ? 2L * SIZE : 1000);
    return status;
  }

  private static void edit(String title, String text) throws Exception {
    String form =
        "action=edit&format=json&token=%2B%5C&title="
            + title
            + "&text="
            + URLEncoder.encode(text, StandardCharsets.UTF_8);
    URI api = server.base().resolve("/w/api.php");
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(api)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.body()).contains("Success");
  }

  /** A text that cannot be compressed to nothing. */
  private static String letters(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(SIZE);
    while (text.length() < SIZE) {
      text.append((char) ('a' + random.nextInt(16)));
    }
    return text.toString();
  }
}
