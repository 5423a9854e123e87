package org.palimpsest.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.body.Blob;
import org.palimpsest.http.body.Body;
import org.palimpsest.http.body.WritableBody;
import org.palimpsest.http.intake.FormPart;
import org.palimpsest.http.intake.Intake;
import org.palimpsest.http.intake.RequestBody;
import org.palimpsest.http.intake.SpoolLimits;
import org.palimpsest.store.memory.HeapBudget;

/** A listener in a process of its own, for what must not need memory: bodies of any size. */
final class ProbeServer implements Endpoint {
  private static final long GIGABYTE = 1L << 30;
  private static final byte[] PIECE = "All work and no play.\n".getBytes(StandardCharsets.UTF_8);

  private ProbeServer() {}

  /** Listens until its standard input ends; its port is the first line that it prints. */
  public static void main(String[] folder) throws IOException {
    try (Spool spool = Spool.in(Path.of(folder[0]));
        HttpListener listener =
            HttpListener.start(
                ListenerSettings.on("127.0.0.1", 0),
                new ProbeServer(),
                _ -> {},
                HeapBudget.ofThisProcess(),
                spool)) {
      System.out.println(listener.base().getPort());
      System.out.flush();
      while (System.in.read() >= 0) {
        // as long as the test lives
      }
    }
  }

  @Override
  public Intake intake(HttpRequest head) {
    return head.path().equals("/import")
        ? new Intake.Streamed(2 * GIGABYTE)
        : new Intake.Spooled(new SpoolLimits(GIGABYTE, GIGABYTE, 10_000, 10, 1));
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    return switch (request.path()) {
      case "/import" -> text(Long.toString(count(request)));
      case "/upload" -> text(Long.toString(length(request)));
      case "/export" -> reply((WritableBody) out -> write(out, 20_000_000));
      case "/blob" -> reply(new Blob(ProbeServer::generated, 0, 1L << 40));
      default -> text("quick");
    };
  }

  /** The byte at each place of the blob is the lowest one of its offset divided by a thousand. */
  private static InputStream generated(long offset, long length) {
    return new InputStream() {
      private long at = offset;

      @Override
      public int read() {
        return (int) (at++ / 1000 & 0xff);
      }

      @Override
      public int read(byte[] bytes, int from, int number) {
        for (int i = 0; i < number; i++) {
          bytes[from + i] = (byte) read();
        }
        return number;
      }
    };
  }

  private static long length(HttpRequest request) {
    return ((RequestBody.Spooled) request.body())
        .file("file")
        .map(FormPart.File::length)
        .orElseThrow();
  }

  private static long count(HttpRequest request) {
    try {
      return ((RequestBody.Streamed) request.body())
          .in()
          .transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OutputStream out, long bytes) throws IOException {
    for (long written = 0; written < bytes; written += PIECE.length) {
      out.write(PIECE);
    }
  }

  private static HttpReply text(String text) {
    return new HttpReply(200, List.of(), text.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpReply reply(Body body) {
    return new HttpReply(200, List.of(new Header("Content-Type", "application/x-probe")), body);
  }
}
