package org.palimpsest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that are larger by far than the memory of the process that they go through. */
@Timeout(120)
class LargeBodyTest {
  private static final int MEGABYTE = 1 << 20;
  private static final String FILE =
      "--x\r\nContent-Disposition: form-data; name=file; filename=f\r\n\r\n";

  private static Probe probe;

  /** A server in a process of its own. */
  private record Probe(Process process, int port) {
    static Probe start(Path folder) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-Xmx28m",
                  "-XX:+ExitOnOutOfMemoryError",
                  "-cp",
                  classPath(),
                  ProbeServer.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      return new Probe(process, Integer.parseInt(out.readLine()));
    }

    void stop() throws Exception {
      process.getOutputStream().close();
      assertThat(process.waitFor()).isZero();
    }
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    probe = Probe.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    probe.stop();
  }

  @Test
  void what_a_killed_process_has_left_behind_is_deleted_by_the_next(@TempDir Path folder)
      throws Exception {
    Probe killed = Probe.start(folder);
    try (Socket sender = new Socket(InetAddress.ofLiteral("127.0.0.1"), killed.port)) {
      sender
          .getOutputStream()
          .write(
              ("POST /upload HTTP/1.1\r\nHost: wiki\r\nContent-Length: 1000000\r\n"
                      + "Content-Type: multipart/form-data; boundary=x\r\n\r\n"
                      + FILE
                      + "half of it")
                  .getBytes(StandardCharsets.US_ASCII));
      while (files(folder).isEmpty()) {
        Thread.sleep(10);
      }
      killed.process.destroyForcibly().waitFor();
    }
    assertThat(files(folder)).hasSize(1);

    Probe next = Probe.start(folder);

    assertThat(files(folder)).isEmpty();
    next.stop();
  }

  @Test
  void several_spools_of_one_process_keep_what_is_theirs_from_others(@TempDir Path folder)
      throws Exception {
    try (Spool first = Spool.in(folder)) {
      Path kept = Files.writeString(first.newFile(), "being sent");
      Spool.in(folder).close();

      Probe other = Probe.start(folder);

      assertThat(kept).content().isEqualTo("being sent");
      other.stop();
    }
    assertThat(files(folder)).isEmpty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(path -> folder.relativize(path).getNameCount() == 2).toList();
    }
  }

  @Test
  void a_gigabyte_is_read_as_a_stream() throws Exception {
    assertThat(send("/import", "", "", 1024)).isEqualTo(Long.toString(1024L * MEGABYTE));
  }

  @Test
  void a_large_file_is_spooled() throws Exception {
    assertThat(send("/upload", FILE, "\r\n--x--\r\n", 200))
        .isEqualTo(Long.toString(200L * MEGABYTE));
  }

  @Test
  void a_range_far_inside_of_something_huge_is_found() throws Exception {
    HttpURLConnection connection = open("/blob");
    connection.setRequestProperty("Range", "bytes=1099511600000-1099511600999");

    assertThat(connection.getResponseCode()).isEqualTo(206);
    assertThat(connection.getHeaderField("Content-Range"))
        .isEqualTo("bytes 1099511600000-1099511600999/1099511627776");
    try (InputStream in = connection.getInputStream()) {
      assertThat(in.readAllBytes()).hasSize(1000).containsOnly((byte) (1099511600L & 0xff));
    }
  }

  @Test
  void exports_wait_for_readers_that_take_their_time_and_hold_nobody_up() throws Exception {
    List<Socket> readers = new ArrayList<>();
    try {
      for (int i = 0; i < 30; i++) {
        Socket reader = new Socket();
        readers.add(reader);
        reader.setReceiveBufferSize(16 * 1024);
        reader.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), probe.port));
        reader
            .getOutputStream()
            .write("GET /export HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(reader.getInputStream().readNBytes(1000)).hasSize(1000);
      }
      long begun = System.nanoTime();
      try (InputStream quick = open("/quick").getInputStream()) {
        assertThat(quick.readAllBytes()).asString().isEqualTo("quick");
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
      for (Socket reader : readers.subList(0, 5)) {
        long bytes = reader.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(bytes).isGreaterThan(19_999_000);
      }
    } finally {
      for (Socket reader : readers) {
        reader.close();
      }
    }
  }

  private static String send(String path, String before, String after, int megabytes)
      throws IOException {
    byte[] piece = new byte[MEGABYTE];
    for (int i = 0; i < piece.length; i++) {
      piece[i] = (byte) ((i * 31) >> 5);
    }
    HttpURLConnection connection = open(path);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=x");
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(
        before.length() + (long) megabytes * MEGABYTE + after.length());
    try (var out = connection.getOutputStream()) {
      out.write(before.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < megabytes; i++) {
        out.write(piece);
      }
      out.write(after.getBytes(StandardCharsets.US_ASCII));
    }
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static HttpURLConnection open(String path) throws IOException {
    return (HttpURLConnection)
        URI.create("http://127.0.0.1:" + probe.port + path).toURL().openConnection();
  }

  /** Some launchers of tests load the classes themselves. */
  private static String classPath() {
    return ProbeServer.class.getClassLoader() instanceof URLClassLoader urls
        ? Arrays.stream(urls.getURLs()).map(URL::getPath).collect(Collectors.joining(":"))
        : System.getProperty("java.class.path");
  }
}
