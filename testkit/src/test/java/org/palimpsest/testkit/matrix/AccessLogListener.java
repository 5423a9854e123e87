package org.palimpsest.testkit.matrix;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps what the access log says, each thing once: its times and sizes are left out. Thread-safe.
 */
final class AccessLogListener extends OutputStream {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\S+) - - \\[[^\\]]*\\] \"(\\S+) (\\S+) (\\S+)\" [0-9]+ -?[0-9]+ (\\S+) (\\S+) [0-9]+us");

  private final Set<Entry> entries = ConcurrentHashMap.newKeySet();
  private final Set<String> unlike = ConcurrentHashMap.newKeySet();
  private final LongAdder lines = new LongAdder();

  /**
   * What a line says.
   *
   * @param address of the client
   * @param request method, path and protocol
   * @param outcome the module that answered, and the code of its error
   */
  record Entry(String address, String request, String outcome) {}

  @Override
  public void write(int single) {
    throw new UnsupportedOperationException("it writes whole lines");
  }

  @Override
  public void write(byte[] bytes, int start, int length) {
    new String(bytes, start, length, StandardCharsets.UTF_8).lines().forEach(this::read);
  }

  private void read(String line) {
    lines.increment();
    Matcher parts = LINE.matcher(line);
    if (parts.matches()) {
      String request = String.join(" ", parts.group(2), parts.group(3), parts.group(4));
      entries.add(new Entry(parts.group(1), request, parts.group(5) + " " + parts.group(6)));
    } else {
      unlike.add(line);
    }
  }

  /** How many lines it has. */
  long lines() {
    return lines.sum();
  }

  /** What its lines say. */
  Stream<Entry> entries() {
    return entries.stream();
  }

  /** Lines that say something else than lines do. */
  List<String> unlike() {
    return List.copyOf(unlike);
  }
}
