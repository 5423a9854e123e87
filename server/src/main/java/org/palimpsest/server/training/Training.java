package org.palimpsest.server.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.palimpsest.server.Main;
import org.slf4j.LoggerFactory;

/** Starts a wiki that lasts for some seconds and uses it as clients will. */
public final class Training {
  private static final int ROUNDS = 150;

  private Training() {}

  public static void main(String[] args) throws Exception {
    Path fixture = Files.createTempFile("palimpsest-training", ".json");
    try (InputStream in =
        Objects.requireNonNull(Training.class.getResourceAsStream("fixture.json"))) {
      Files.copy(in, fixture, StandardCopyOption.REPLACE_EXISTING);
    }
    CompletableFuture<URI> ready = new CompletableFuture<>();
    System.setOut(new PrintStream(new ReadyLine(ready), true, StandardCharsets.UTF_8));
    String[] call = {"serve", "--ephemeral", "--fixture", fixture.toString(), "--port", "0"};
    Thread.ofPlatform().daemon().start(() -> Main.main(call));
    PlainClient client = new PlainClient(ready.get(60, TimeUnit.SECONDS));
    Files.delete(fixture);
    try {
      new BusyDay(client).live(ROUNDS);
    } catch (IOException | RuntimeException failure) {
      LoggerFactory.getLogger(Training.class).error("The training has failed", failure);
      System.exit(1); // the server would go on for ever
    }
    System.exit(0); // ends like a signal does: through the same hooks
  }

  /** Listens to what is printed until it names the address. */
  private static final class ReadyLine extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final CompletableFuture<URI> ready;

    ReadyLine(CompletableFuture<URI> ready) {
      this.ready = ready;
    }

    @Override
    public synchronized void write(int b) throws IOException {
      if (b != '\n') {
        line.write(b);
        return;
      }
      String text = line.toString(StandardCharsets.UTF_8);
      line.reset();
      String words = "Palimpsest is ready at ";
      if (text.startsWith(words)) {
        String rest = text.substring(words.length());
        ready.complete(URI.create(Objects.requireNonNull(rest.substring(0, rest.indexOf("/ ")))));
      }
    }
  }
}
