package org.palimpsest.server.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.palimpsest.server.config.ConfigReader;
import org.palimpsest.server.config.ServerConfig;
import org.palimpsest.server.http.HttpListener;
import org.palimpsest.server.wiring.Wiki;
import org.palimpsest.wiki.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a wiki until the process is told to end. */
@Command(
    name = "serve",
    description = "Run the wiki.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ServeCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on; 0 for any free one. Default: 8080.")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on. Default: 127.0.0.1, this machine only.")
  private @Nullable String host;

  @Override
  public Integer call() throws InterruptedException {
    ServerConfig config =
        ConfigReader.read(null, System.getenv(), overrides(), Settings.defaults());
    Lifetime lifetime = Lifetime.ofProcess();
    Wiki wiki = lifetime.with(Wiki.open(config));
    HttpListener listener =
        lifetime.with(HttpListener.start(config.listener(), wiki.endpoint(), wiki.observer()));
    announce(listener);
    new CountDownLatch(1).await(); // the end comes by a signal
    return CommandLine.ExitCode.OK;
  }

  private void announce(HttpListener listener) {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(
        "Palimpsest is ready at %1$s/ (api: %1$s/w/api.php)".formatted(listener.base()));
    out.flush();
  }

  private Map<String, String> overrides() {
    Map<String, String> values = new LinkedHashMap<>();
    if (port != null) {
      values.put("listen.port", port.toString());
    }
    if (host != null) {
      values.put("listen.host", host);
    }
    return values;
  }
}
