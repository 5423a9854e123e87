package org.palimpsest.bench.load.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palimpsest.bench.load.api.Credentials;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.measure.Figures;
import org.palimpsest.bench.load.measure.Work;
import org.palimpsest.bench.load.report.RatioTable;
import org.palimpsest.bench.load.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures two wikis, one right after the other for each kind of work, and prints the ratios. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Measures two wikis in turn and prints how many times faster the second is.")
public final class CompareCommand implements Callable<Integer> {
  @Option(names = "--a", required = true, paramLabel = "URL", description = "The first wiki.")
  private @Nullable URI baseA;

  @Option(names = "--b", required = true, paramLabel = "URL", description = "The second wiki.")
  private @Nullable URI baseB;

  @Option(
      names = "--credentials-a",
      required = true,
      paramLabel = "FILE",
      description = "JSON with the users and bot passwords of the first.")
  private @Nullable Path credentialsA;

  @Option(
      names = "--credentials-b",
      required = true,
      paramLabel = "FILE",
      description = "JSON with the users and bot passwords of the second.")
  private @Nullable Path credentialsB;

  @Mixin private LoadOptions options = new LoadOptions();

  @Override
  public Integer call() throws IOException {
    Wiki a = wiki(baseA, credentialsA);
    Wiki b = wiki(baseB, credentialsB);
    Report report = new Report(Instant.now());
    RatioTable table = new RatioTable(System.out);
    table.heading(a.base().toString(), b.base().toString());
    for (Work work : options.works()) {
      for (int clients : options.clients()) {
        List<Figures> ofA = options.measurement().run(work, a, clients);
        List<Figures> ofB = options.measurement().run(work, b, clients);
        for (int i = 0; i < ofA.size(); i++) {
          table.line(ofA.get(i), ofB.get(i));
          report.add(a.base().toString(), ofA.get(i));
          report.add(b.base().toString(), ofB.get(i));
        }
      }
    }
    options.write(report);
    return 0;
  }

  private static Wiki wiki(@Nullable URI base, @Nullable Path credentials) throws IOException {
    return new Wiki(
        Objects.requireNonNull(base), Credentials.read(Objects.requireNonNull(credentials)));
  }
}
