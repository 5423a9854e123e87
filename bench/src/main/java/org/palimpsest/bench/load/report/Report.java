package org.palimpsest.bench.load.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.bench.load.measure.Figures;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that was measured in a run, with what is known of the machine, for a JSON file. Not
 * thread-safe.
 */
public final class Report {
  private final Map<String, Object> tree = new LinkedHashMap<>();
  private final Map<String, List<Figures>> figures = new LinkedHashMap<>();

  /** A report of a run that begins now. */
  public Report(Instant started) {
    tree.put("started", started.toString());
    tree.put("java", System.getProperty("java.vm.version"));
    tree.put("processors", Runtime.getRuntime().availableProcessors());
    tree.put("load_before", load());
    tree.put("figures", figures);
  }

  /** Adds figures of one target: a wiki's address, or "own cost". */
  public void add(String target, Figures f) {
    figures.computeIfAbsent(target, key -> new ArrayList<>()).add(f);
  }

  /** Writes the file. */
  public void write(Path file) throws IOException {
    tree.put("load_after", load());
    Files.write(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(tree));
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
