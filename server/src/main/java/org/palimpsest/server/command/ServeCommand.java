package org.palimpsest.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.http.Endpoint;
import org.palimpsest.server.config.ServerConfig;
import org.palimpsest.server.fixture.Fixture;
import org.palimpsest.server.fixture.FixtureReader;
import org.palimpsest.server.http.ExchangeObserver;
import org.palimpsest.server.http.HttpListener;
import org.palimpsest.server.http.ListenerSettings;
import org.palimpsest.server.http.Spool;
import org.palimpsest.server.operation.AccessLog;
import org.palimpsest.server.operation.ListenerMeters;
import org.palimpsest.server.operation.Metrics;
import org.palimpsest.server.operation.MetricsPlace;
import org.palimpsest.server.remote.HttpRemoteFiles;
import org.palimpsest.server.wiring.Wiki;
import org.palimpsest.store.Database;
import org.palimpsest.store.blob.ObjectStore;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.upload.UploadHelpers;

/** Runs a wiki until the process is told to end. */
final class ServeCommand implements Command {
  /** How often the size of the database is looked at. */
  private static final Duration SURVEY = Duration.ofSeconds(15);

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String summary() {
    return "run the wiki";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest serve [OPTIONS]

    Runs the wiki until the process is told to end (SIGTERM, SIGINT); requests in flight
    are finished.

      --port N             the port to listen on, 0 for any free one; default: 8080
      --host ADDRESS       the address to listen on; default: 127.0.0.1, this machine only
    """
        + StoreOptions.USAGE
        + """
          --without-journal    start even though the database has been parted from its
                               journal; the changes in there are lost
          --ephemeral          keep the wiki in a temporary folder that goes with the process
          --fixture FILE       settings, and what an empty wiki starts with: accounts, pages,
                               files (JSON or YAML)
        """;
  }

  @Override
  public Set<String> flags() {
    return Set.of("--ephemeral", "--without-journal");
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.and("--port", "--host", "--fixture");
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    arguments.names(0);
    boolean ephemeral = arguments.has("--ephemeral");
    if (ephemeral && (arguments.has("--data") || arguments.has("--database"))) {
      throw new UsageException("--ephemeral excludes --data and --database.");
    }
    Path fixtureFile = arguments.value("--fixture").map(Path::of).orElse(null);
    Fixture fixture = fixtureFile == null ? Fixture.EMPTY : FixtureReader.read(fixtureFile);
    String source = Objects.toString(fixtureFile);
    Settings settings = fixture.settings(Settings.defaults(), source);
    ServerConfig config = StoreOptions.config(arguments, overrides(arguments), settings);
    Lifetime lifetime = Lifetime.ofProcess();
    Path folder =
        ephemeral ? lifetime.with(TemporaryFolder.create()).path() : StoreOptions.folder(arguments);
    Database database =
        lifetime.with(StoreOptions.open(config, folder, arguments.has("--without-journal")));
    ObjectStore objects = lifetime.with(StoreOptions.objects(config, folder));
    Wiki wiki = lifetime.with(StoreOptions.wiki(database, objects, config));
    if (fixtureFile != null && wiki.accounts().list("", 1).isEmpty()) {
      wiki.fixtures().load(fixture, source);
    }
    FirstAdministrator.ensure(wiki.accounts(), terminal);
    Metrics metrics = new Metrics();
    wiki.measure(metrics);
    lifetime.with(wiki.survey(metrics, SURVEY));
    lifetime.with(wiki.follow());
    lifetime.with(wiki.sweeping());
    HttpRemoteFiles remote =
        lifetime.with(new HttpRemoteFiles(Duration.ofSeconds(config.site().copies().seconds())));
    Spool spool = lifetime.with(Spool.in(StoreOptions.spool(folder)));
    HttpListener listener =
        lifetime.with(
            HttpListener.start(
                config.listener(),
                wiki.endpoint(
                    config.metrics().shared(metrics), new UploadHelpers(spool::newFile, remote)),
                observer(metrics, config, lifetime),
                wiki.memory(),
                spool));
    metrics.add(new ListenerMeters(listener::figures));
    if (config.metrics() instanceof MetricsPlace.Own(String host, int port)) {
      ListenerSettings few = ListenerSettings.on(host, port).withConnections(64, 16);
      Endpoint operators = wiki.operatorsEndpoint(metrics);
      HttpListener own =
          lifetime.with(HttpListener.start(few, operators, exchange -> {}, wiki.memory(), spool));
      terminal.out().println("Metrics are at " + own.base() + "/metrics");
    }
    terminal
        .out()
        .println("Palimpsest is ready at %1$s/ (api: %1$s/w/api.php)".formatted(listener.base()));
    terminal.out().flush();
    return lifetime.await();
  }

  private static ExchangeObserver observer(
      Metrics metrics, ServerConfig config, Lifetime lifetime) {
    if (config.accessLog().equals("off")) {
      return metrics;
    }
    try {
      AccessLog log = lifetime.with(AccessLog.open(config.accessLog(), InstantSource.system()));
      return ExchangeObserver.all(List.of(metrics, log));
    } catch (IOException e) {
      throw new CommandFailure("Cannot write the access log: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> overrides(Arguments arguments) {
    Map<String, String> values = new HashMap<>();
    arguments.value("--port").ifPresent(port -> values.put("listen.port", port));
    arguments.value("--host").ifPresent(host -> values.put("listen.host", host));
    return values;
  }
}
