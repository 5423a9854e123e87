package org.palimpsest.server.operation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import org.palimpsest.server.http.Exchange;
import org.palimpsest.server.http.ExchangeObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line for each request, in the common log format followed by the API's action, its error
 * code and the time taken:
 *
 * <pre>
 * 192.0.2.7 - - [21/Nov/2026:20:04:51 +0000] "POST /w/api.php HTTP/1.1" 200 512 rollback - 1834us
 * </pre>
 *
 * <p>Never the query or the body: they hold tokens and passwords. A thread of its own does the
 * writing; if the disk cannot keep up, lines are dropped and their number is logged. Thread-safe.
 */
public final class AccessLog implements ExchangeObserver, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
  private static final int QUEUE = 16_384;
  private static final int LONGEST_PATH = 300;

  /** To wake the writing thread for each line would cost a request more than all of its logging. */
  private static final long GATHERING_MILLIS = 50;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final BlockingQueue<Line> queue = new ArrayBlockingQueue<>(QUEUE);
  private final LongAdder dropped = new LongAdder();
  private final OutputStream out;
  private final InstantSource clock;
  private final Thread writer;
  private volatile boolean closed;
  private long formattedSecond = Long.MIN_VALUE;
  private String formattedTime = "";

  private record Line(Instant time, Exchange exchange) {}

  /**
   * Begins a log.
   *
   * @param out where the lines go; is closed with the log
   */
  public AccessLog(OutputStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
    this.writer = Thread.ofPlatform().name("access-log").daemon().start(this::write);
  }

  /**
   * Begins a log.
   *
   * @param target {@code stderr} or the path of a file, to which lines are added
   * @throws IOException when the file cannot be written
   */
  public static AccessLog open(String target, InstantSource clock) throws IOException {
    OutputStream out =
        target.equals("stderr")
            ? new FileOutputStream(FileDescriptor.err)
            : new FileOutputStream(target, true);
    return new AccessLog(out, clock);
  }

  @Override
  public void answered(Exchange exchange) {
    if (!queue.offer(new Line(clock.instant(), exchange))) {
      dropped.increment();
    }
  }

  /** Writes what is left and ends. */
  @Override
  public void close() {
    closed = true;
    writer.interrupt();
    try {
      writer.join(5_000);
      out.close();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("The access log could not be closed", e);
    }
  }

  private void write() {
    List<Line> batch = new ArrayList<>();
    while (!closed || !queue.isEmpty()) {
      try {
        if (!closed) {
          batch.add(queue.take());
          Thread.sleep(GATHERING_MILLIS);
        }
      } catch (InterruptedException _) {
        // Told to end: the loop writes what is left.
      }
      queue.drainTo(batch);
      writeAll(batch);
      batch.clear();
    }
  }

  private void writeAll(List<Line> batch) {
    StringBuilder text = new StringBuilder(batch.size() * 128);
    batch.forEach(line -> format(line, text));
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      dropped.add(batch.size());
    }
    long lost = dropped.sumThenReset();
    if (lost > 0) {
      LOG.warn("{} lines of the access log were dropped, its target does not keep up", lost);
    }
  }

  private void format(Line line, StringBuilder text) {
    Exchange exchange = line.exchange();
    text.append(exchange.address()).append(" - - [").append(time(line.time())).append("] \"");
    printable(exchange.method(), text);
    text.append(' ');
    printable(exchange.path(), text);
    text.append(' ').append(exchange.protocol()).append("\" ").append(exchange.status());
    text.append(' ').append(exchange.bytes());
    text.append(' ').append(exchange.action() == null ? "-" : exchange.action());
    text.append(' ').append(exchange.code() == null ? "-" : exchange.code());
    text.append(' ').append(exchange.nanos() / 1000).append("us\n");
  }

  private String time(Instant time) {
    if (time.getEpochSecond() != formattedSecond) {
      formattedSecond = time.getEpochSecond();
      formattedTime = TIME.format(time);
    }
    return formattedTime;
  }

  /** What a client sent must not be able to begin a line of its own or to move the cursor. */
  private static void printable(String sent, StringBuilder text) {
    int end = Math.min(sent.length(), LONGEST_PATH);
    for (int i = 0; i < end; i++) {
      char c = sent.charAt(i);
      text.append(c <= ' ' || c >= 0x7f || c == '"' || c == '\\' ? '?' : c);
    }
    if (end < sent.length()) {
      text.append("...");
    }
  }
}
