package org.palimpsest.server.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.server.config.ServerConfig.PostgresAddress;
import org.palimpsest.server.http.ListenerSettings;
import org.palimpsest.server.operation.MetricsPlace;
import org.palimpsest.wiki.setting.Settings;

/**
 * Reads the configuration: a file in HOCON (or JSON), above it the environment, above that the
 * command line. A value in the environment is named like its key: {@code listen.body-limit} is
 * {@code PALIMPSEST_LISTEN_BODY_LIMIT}.
 */
public final class ConfigReader {
  private static final Set<String> KEYS =
      Set.of(
          "listen.host",
          "listen.port",
          "listen.trusted-proxies",
          "listen.body-limit",
          "listen.header-limit",
          "listen.connection-limit",
          "listen.connections-per-address",
          "listen.threads",
          "listen.idle-time",
          "listen.receive-time",
          "listen.stop-time",
          "listen.metrics",
          "database.url",
          "database.user",
          "database.password",
          "access-log");

  private final Map<String, Object> values = new HashMap<>();
  private final Mistakes mistakes;

  private ConfigReader(String source) {
    this.mistakes = new Mistakes(source);
  }

  /**
   * Reads.
   *
   * @param file the file, or null for none
   * @param environment the variables of the process
   * @param commandLine values by key, above all others
   * @param site the settings to start from
   * @throws MistakesException when something is wrong
   */
  public static ServerConfig read(
      @Nullable Path file,
      Map<String, String> environment,
      Map<String, String> commandLine,
      Settings site) {
    ConfigReader reader = new ConfigReader(file == null ? "configuration" : file.toString());
    if (file != null) {
      reader.readFile(file);
    }
    reader.readEnvironment(environment);
    reader.values.putAll(commandLine);
    ServerConfig config = reader.config(site);
    reader.mistakes.check();
    return config;
  }

  private void readFile(Path file) {
    if (!Files.isReadable(file)) {
      throw new MistakesException(List.of(file + ": there is no such file that can be read."));
    }
    try {
      Config config = ConfigFactory.parseFile(file.toFile()).resolve();
      for (Map.Entry<String, ConfigValue> entry : config.entrySet()) {
        values.put(entry.getKey().replace("\"", ""), entry.getValue().unwrapped());
      }
    } catch (ConfigException e) {
      throw new MistakesException(
          List.of(Objects.requireNonNullElse(e.getMessage(), file.toString())));
    }
  }

  private void readEnvironment(Map<String, String> environment) {
    KEYS.forEach(key -> fromEnvironment(key, environment));
    SiteKeys.names().forEach(name -> fromEnvironment("site." + name, environment));
  }

  private void fromEnvironment(String key, Map<String, String> environment) {
    String name = "PALIMPSEST_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    String value = environment.get(name);
    if (value != null) {
      values.put(key, value);
    }
  }

  private ServerConfig config(Settings defaults) {
    Map<String, Object> site = new LinkedHashMap<>();
    Map<String, List<String>> groups = new LinkedHashMap<>();
    Map<GroupKeys.Change, Map<String, List<String>>> changes =
        new EnumMap<>(GroupKeys.Change.class);
    values.forEach((key, value) -> {
      if (key.startsWith("site.")) {
        site.put(key.substring("site.".length()), value);
      } else if (key.startsWith("groups.")) {
        groups.put(key.substring("groups.".length()), list(key));
      } else if (GroupKeys.Change.of(key).isPresent()) {
        changes
            .computeIfAbsent(GroupKeys.Change.of(key).get(), change -> new LinkedHashMap<>())
            .put(key.substring(key.indexOf('.') + 1), list(key));
      } else if (!KEYS.contains(key)) {
        mistakes.add(key, "is not a setting");
      }
    });
    Settings.Builder settings = defaults.change();
    SiteKeys.apply("site", site, settings, mistakes);
    settings.groups(
        GroupKeys.addChanges(
            GroupKeys.add(defaults.groups(), "groups", groups, mistakes), changes, mistakes));
    Settings built = settings.build();
    PostgresAddress database = database();
    ListenerSettings listener = listener(built, database != null);
    return new ServerConfig(listener, metrics(), built, database, text("access-log", "stderr"));
  }

  private ListenerSettings listener(Settings site, boolean remote) {
    ListenerSettings usual = ListenerSettings.on("127.0.0.1", 8080);
    int connections = number("listen.connection-limit", 1, 1_000_000, usual.connectionLimit());
    return new ListenerSettings(
        text("listen.host", usual.host()),
        number("listen.port", 0, 65_535, usual.port()),
        site.origin(),
        Set.copyOf(list("listen.trusted-proxies")),
        number("listen.body-limit", 1024, 1 << 30, usual.bodyLimit()),
        number("listen.header-limit", 1024, 1 << 20, usual.headerLimit()),
        connections,
        number(
            "listen.connections-per-address", 1, 1_000_000, ListenerSettings.shareOf(connections)),
        number("listen.threads", 8, 10_000, usual.threads()),
        usual
            .patience()
            .with(
                time("listen.idle-time", usual.patience().idle()),
                time("listen.receive-time", usual.patience().receive())),
        time("listen.stop-time", usual.stopTime()),
        remote ? Duration.ZERO : usual.quickTime());
  }

  private MetricsPlace metrics() {
    Optional<MetricsPlace> place = MetricsPlace.parse(text("listen.metrics", "local"));
    if (place.isEmpty()) {
      mistakes.add("listen.metrics", "must be local, open, off or HOST:PORT");
    }
    return place.orElse(MetricsPlace.Known.OFF);
  }

  private @Nullable PostgresAddress database() {
    if (!values.containsKey("database.url")) {
      return null;
    }
    String url = text("database.url", "");
    if (!url.startsWith("jdbc:postgresql:")) {
      mistakes.add("database.url", "must begin with jdbc:postgresql: (without it SQLite is used)");
    }
    return new PostgresAddress(url, text("database.user", ""), text("database.password", ""));
  }

  private String text(String key, String otherwise) {
    return values.getOrDefault(key, otherwise).toString();
  }

  private List<String> list(String key) {
    return switch (values.get(key)) {
      case null -> List.of();
      case List<?> items -> items.stream().map(Object::toString).toList();
      case Object text -> List.of(text.toString().strip().split("\\s*,\\s*"));
    };
  }

  private int number(String key, int least, int most, int otherwise) {
    Object value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value.toString().matches("\\d{1,10}")) {
      long number = Long.parseLong(value.toString());
      if (number >= least && number <= most) {
        return (int) number;
      }
    }
    mistakes.add(key, "must be an integer from " + least + " to " + most);
    return otherwise;
  }

  private Duration time(String key, Duration otherwise) {
    Object value = values.get(key);
    Duration time = value == null ? otherwise : SiteKeys.duration(value).orElse(Duration.ZERO);
    if (!time.isPositive()) {
      mistakes.add(key, "must be a time such as \"30 seconds\"");
      return otherwise;
    }
    return time;
  }
}
