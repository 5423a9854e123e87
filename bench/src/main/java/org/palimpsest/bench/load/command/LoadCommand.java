package org.palimpsest.bench.load.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palimpsest.bench.load.api.Credentials;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.measure.Figures;
import org.palimpsest.bench.load.measure.Work;
import org.palimpsest.bench.load.report.FiguresTable;
import org.palimpsest.bench.load.report.Report;
import org.palimpsest.bench.load.report.ResidentMemory;
import org.palimpsest.bench.load.self.OwnCost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures one wiki, and before it the load generator itself. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Measures a wiki, and before it the load generator itself.")
public final class LoadCommand implements Callable<Integer> {
  @Option(
      names = "--base",
      paramLabel = "URL",
      description =
          "The wiki's scheme, host and port, as http://127.0.0.1:8080; without it only the generator itself is measured.")
  private @Nullable URI base;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "JSON with users and bot passwords; what only reads anonymously needs none.")
  private @Nullable Path credentials;

  @Option(
      names = "--own-cost",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Measure the generator itself, too (default: yes).")
  private boolean ownCost;

  @Option(
      names = "--answer-size",
      defaultValue = "2200",
      description =
          "Bytes of an answer while the generator itself is measured (default: ${DEFAULT-VALUE}).")
  private int answerSize;

  @Option(
      names = "--pid",
      paramLabel = "PID",
      description = "The wiki's process, whose resident memory is shown after each kind of work.")
  private @Nullable Long pid;

  @Mixin private LoadOptions options = new LoadOptions();

  @Override
  public Integer call() throws Exception {
    Report report = new Report(Instant.now());
    FiguresTable table = new FiguresTable(System.out);
    if (ownCost || base == null) {
      table.heading("The generator itself, against a constant of " + answerSize + " bytes");
      for (Figures f : OwnCost.measure(options.measurement(), options.clients(), answerSize)) {
        table.line(f);
        report.add("own cost", f);
      }
    }
    if (base != null) {
      measure(base, table, report);
    }
    options.write(report);
    return 0;
  }

  private void measure(URI target, FiguresTable table, Report report) throws Exception {
    Credentials known =
        credentials == null ? new Credentials(Map.of(), Map.of()) : Credentials.read(credentials);
    Wiki wiki = new Wiki(target, known);
    table.heading(target.toString());
    for (Work work : options.works()) {
      for (int clients : options.clients()) {
        for (Figures f : options.measurement().run(work, wiki, clients)) {
          table.line(f);
          report.add(target.toString(), f);
        }
      }
      showMemory();
    }
  }

  private void showMemory() throws IOException {
    if (pid != null) {
      OptionalLong bytes = ResidentMemory.of(pid);
      System.out.println(
          bytes.isPresent()
              ? "  resident memory of process %d: %d MB"
                  .formatted(pid, bytes.getAsLong() / 1_000_000)
              : "  no figures of memory for process " + pid);
    }
  }
}
