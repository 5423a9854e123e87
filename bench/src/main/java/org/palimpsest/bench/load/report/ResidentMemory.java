package org.palimpsest.bench.load.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process holds, as Linux counts it. */
public final class ResidentMemory {
  private static final String LABEL = "VmRSS:";

  private ResidentMemory() {}

  /** The bytes that a process has in memory; empty where the system does not tell. */
  public static OptionalLong of(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(LABEL))
        .mapToLong(line -> kibibytes(line) * 1024)
        .findFirst();
  }

  private static long kibibytes(String line) {
    String number = line.substring(LABEL.length()).replace("kB", "").strip();
    return Long.parseLong(number);
  }
}
