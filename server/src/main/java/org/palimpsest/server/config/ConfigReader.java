package org.palimpsest.server.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.server.config.ServerConfig.PostgresAddress;
import org.palimpsest.server.http.ListenerSettings;
import org.palimpsest.server.operation.MetricsPlace;
import org.palimpsest.store.s3.S3Place;
import org.palimpsest.wiki.setting.SettingValues;
import org.palimpsest.wiki.setting.Settings;

/**
 * Reads the configuration: a file in HOCON (or JSON), above it the environment, above that the
 * command line. A value in the environment is named like its key: {@code listen.body-limit} is
 * {@code PALIMPSEST_LISTEN_BODY_LIMIT}.
 */
public final class ConfigReader {
  private final Map<String, Object> written = new HashMap<>();
  private final Map<String, String> environment;
  private final Map<String, String> commandLine;
  private final Mistakes mistakes;
  private final List<SettingValues> known = new ArrayList<>();

  private ConfigReader(
      String source, Map<String, String> environment, Map<String, String> commandLine) {
    this.environment = environment;
    this.commandLine = commandLine;
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
    String source = file == null ? "configuration" : file.toString();
    ConfigReader reader = new ConfigReader(source, environment, commandLine);
    if (file != null) {
      reader.readFile(file);
    }
    ServerConfig config = reader.config(site);
    reader.mistakes.check();
    return config;
  }

  /** The keys of all settings but groups. */
  static Set<String> keys() {
    ConfigReader reader = new ConfigReader("", Map.of(), Map.of());
    reader.config(Settings.defaults());
    return reader.known.stream()
        .flatMap(values -> values.keys().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void readFile(Path file) {
    if (!Files.isReadable(file)) {
      throw new MistakesException(List.of(file + ": there is no such file that can be read."));
    }
    try {
      Config config = ConfigFactory.parseFile(file.toFile()).resolve();
      for (Map.Entry<String, ConfigValue> entry : config.entrySet()) {
        written.put(entry.getKey().replace("\"", ""), entry.getValue().unwrapped());
      }
    } catch (ConfigException e) {
      throw new MistakesException(
          List.of(Objects.requireNonNullElse(e.getMessage(), file.toString())));
    }
  }

  private ServerConfig config(Settings defaults) {
    SettingValues site = values(Settings.GROUP);
    SettingValues listen = values("listen");
    SettingValues database = values("database");
    SettingValues blobStore = values("blob-store");
    SettingValues top = values("");
    Settings settings = defaults.read(site).with(groups(defaults.groups().groups()));
    PostgresAddress postgres = PostgresAddress.read(database);
    S3Place s3 = BlobPlace.read(blobStore);
    ListenerSettings listener =
        ListenerSettings.DEFAULTS.read(listen, settings.site().publicUrl(), postgres != null);
    MetricsPlace metrics = MetricsPlace.read(listen);
    String accessLog = top.any("access-log", "stderr");
    refuseOthers();
    return new ServerConfig(listener, metrics, settings, postgres, s3, accessLog);
  }

  private GroupSet groups(GroupSet standard) {
    Map<String, List<String>> rights = new LinkedHashMap<>();
    Map<GroupKeys.Change, Map<String, List<String>>> changes =
        new EnumMap<>(GroupKeys.Change.class);
    written.forEach((key, value) -> {
      String group = key.substring(key.indexOf('.') + 1);
      if (key.startsWith("groups.")) {
        rights.put(group, SettingValues.items(value));
      } else {
        GroupKeys.Change.of(key)
            .ifPresent(change ->
                changes
                    .computeIfAbsent(change, _ -> new LinkedHashMap<>())
                    .put(group, SettingValues.items(value)));
      }
    });
    return GroupKeys.addChanges(
        GroupKeys.add(standard, "groups", rights, mistakes), changes, mistakes);
  }

  private SettingValues values(String group) {
    SettingValues values = new SettingValues(group, this::find, mistakes::add);
    known.add(values);
    return values;
  }

  private @Nullable Object find(String key) {
    String name = "PALIMPSEST_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    Object above = commandLine.getOrDefault(key, environment.get(name));
    return above == null ? written.get(key) : above;
  }

  private void refuseOthers() {
    Set<String> given = new TreeSet<>(written.keySet());
    given.addAll(commandLine.keySet());
    known.forEach(values -> given.removeAll(values.keys()));
    given.removeIf(key -> key.startsWith("groups.") || GroupKeys.Change.of(key).isPresent());
    given.forEach(key -> mistakes.add(key, "is not a setting"));
  }
}
