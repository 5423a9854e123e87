package org.palimpsest.store.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that speaks the protocol of S3: Adobe's S3Mock in a process of its own, which a test may
 * stop. It looks at hashes, not at signatures.
 */
public final class OwnS3 implements AutoCloseable {
  private static final AtomicInteger BUCKETS = new AtomicInteger();
  private static final int ATTEMPTS = 600;

  private final int port;
  private final Process process;

  private OwnS3(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  /** One for all tests of this JVM, which goes with it. */
  public static OwnS3 shared() {
    return Shared.SERVER;
  }

  /** Starts one and waits until it answers. */
  public static OwnS3 start() throws IOException, InterruptedException {
    int port = freePort();
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dhttp.port=" + port,
                    "-Dserver.port=0",
                    "-Dlogging.level.root=ERROR",
                    "-cp",
                    ChildJvm.classPath(OwnS3.class.getClassLoader()),
                    "com.adobe.testing.s3mock.S3MockApplication"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    OwnS3 server = new OwnS3(port, process);
    server.await();
    return server;
  }

  /** Its address. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** A new bucket. */
  public String newBucket() {
    String name = "bucket-" + BUCKETS.incrementAndGet() + "-" + ProcessHandle.current().pid();
    if (status("PUT", "/" + name + "/") != 200) {
      throw new IllegalStateException("no bucket could be made");
    }
    return name;
  }

  /** From now on it accepts connections and says nothing. */
  public void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** It goes on where it was. */
  public void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
        .start()
        .waitFor(10, TimeUnit.SECONDS);
  }

  private void await() throws InterruptedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server has ended");
      }
      if (status("GET", "/") == 200) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the server does not answer");
  }

  private int status(String method, String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(endpoint().resolve(path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static final class Shared {
    static final OwnS3 SERVER = begin();

    private static OwnS3 begin() {
      try {
        return start();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
