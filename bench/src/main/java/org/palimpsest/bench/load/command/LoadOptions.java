package org.palimpsest.bench.load.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.palimpsest.bench.load.measure.Measurement;
import org.palimpsest.bench.load.measure.Work;
import org.palimpsest.bench.load.report.Report;
import org.palimpsest.bench.load.work.ChangesWork;
import org.palimpsest.bench.load.work.ConstantWork;
import org.palimpsest.bench.load.work.EditWork;
import org.palimpsest.bench.load.work.HiddenLogWork;
import org.palimpsest.bench.load.work.HiddenReadWork;
import org.palimpsest.bench.load.work.HideWork;
import org.palimpsest.bench.load.work.ListWork;
import org.palimpsest.bench.load.work.LoginWork;
import org.palimpsest.bench.load.work.PageVerb;
import org.palimpsest.bench.load.work.PageVerbWork;
import org.palimpsest.bench.load.work.ParseWork;
import org.palimpsest.bench.load.work.ReadWork;
import org.palimpsest.bench.load.work.RollbackWork;
import picocli.CommandLine.Option;

/** The options that all commands of the load generator share. */
final class LoadOptions {
  enum Threads {
    VIRTUAL,
    PLATFORM
  }

  @Option(
      names = "--work",
      split = ",",
      defaultValue = "read,changes,edit,rollback,login",
      description = "Kinds of work, as README.md lists them (default: ${DEFAULT-VALUE}).")
  private List<String> work = List.of();

  @Option(
      names = "--clients",
      split = ",",
      defaultValue = "1,4",
      description = "Numbers of clients that work at the same time (default: ${DEFAULT-VALUE}).")
  private List<Integer> clients = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "How long each kind of work is measured (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--warmup",
      defaultValue = "2",
      description = "Seconds of the same work before that (default: ${DEFAULT-VALUE}).")
  private double warmup;

  @Option(
      names = "--path",
      defaultValue = "/healthz",
      description = "What 'constant' asks for (default: ${DEFAULT-VALUE}).")
  private String path = "";

  @Option(
      names = "--threads",
      defaultValue = "virtual",
      description = "Threads of the clients: virtual or platform (default: ${DEFAULT-VALUE}).")
  private Threads threads = Threads.VIRTUAL;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all figures to this file, too.")
  private @Nullable Path json;

  Measurement measurement() {
    return new Measurement(duration(warmup), duration(seconds), threadFactory());
  }

  private static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private ThreadFactory threadFactory() {
    return switch (threads) {
      case VIRTUAL -> Thread.ofVirtual().factory();
      case PLATFORM -> Thread.ofPlatform().daemon().factory();
    };
  }

  List<Integer> clients() {
    return clients;
  }

  /**
   * The kinds of work that were chosen; {@link IllegalArgumentException} names one that does not
   * exist.
   */
  List<Work> works() {
    List<Work> known = new ArrayList<>(ParseWork.all());
    known.addAll(
        List.of(
            new ReadWork(),
            new ChangesWork(),
            new EditWork(),
            new RollbackWork(),
            new PageVerbWork(PageVerb.DELETE),
            new PageVerbWork(PageVerb.UNDELETE),
            new PageVerbWork(PageVerb.MOVE),
            new PageVerbWork(PageVerb.PROTECT),
            HideWork.one(),
            HideWork.many(),
            HiddenReadWork.history(),
            HiddenReadWork.hiddenHistory(),
            new HiddenLogWork(),
            ListWork.logEvents(),
            ListWork.contributions(),
            ListWork.watchlist(),
            new LoginWork(),
            new ConstantWork(path)));
    List<Work> chosen = new ArrayList<>();
    for (String name : work) {
      chosen.add(
          known.stream()
              .filter(w -> w.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("There is no work called " + name)));
    }
    return chosen;
  }

  void write(Report report) throws IOException {
    if (json != null) {
      report.write(json);
    }
  }
}
