package org.palimpsest.server.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.palimpsest.server.config.ConfigReader;
import org.palimpsest.server.config.ServerConfig;
import org.palimpsest.server.config.ServerConfig.PostgresAddress;
import org.palimpsest.server.wiring.Stores;
import org.palimpsest.server.wiring.Wiki;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.UnusableDatabaseException;
import org.palimpsest.store.blob.BlobStore;
import org.palimpsest.store.blob.FolderObjects;
import org.palimpsest.store.blob.ObjectStore;
import org.palimpsest.store.s3.S3Objects;
import org.palimpsest.store.s3.S3Place;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.setting.Settings;

/** The options that say which wiki a command is about. */
final class StoreOptions {
  static final Set<String> NAMES = Set.of("--data", "--database", "--config");

  static final String USAGE =
      """
        --data DIR           the folder in which the wiki is kept; default: data
        --database URL       keep it in PostgreSQL (jdbc:postgresql://host/name) instead of
                             in SQLite in that folder
        --config FILE        settings (HOCON or JSON); see README.md
      """;

  private StoreOptions() {}

  /**
   * The configuration: what options say wins.
   *
   * @param more further values by key
   */
  static ServerConfig config(Arguments arguments, Map<String, String> more, Settings site) {
    Map<String, String> options = new HashMap<>(more);
    arguments.value("--database").ifPresent(url -> options.put("database.url", url));
    Path file = arguments.value("--config").map(Path::of).orElse(null);
    return ConfigReader.read(file, System.getenv(), options, site);
  }

  /** The folder in which the wiki is kept. */
  static Path folder(Arguments arguments) {
    return Path.of(arguments.value("--data").orElse("data"));
  }

  /** The file of SQLite in the folder in which the wiki is kept. */
  static Path file(Path folder) {
    return folder.resolve("wiki.sqlite");
  }

  /** The folder of uploaded files in the folder in which the wiki is kept. */
  static Path files(Path folder) {
    return folder.resolve("files");
  }

  /** The folder in which files are kept while they are sent, in that of the wiki. */
  static Path spool(Path folder) {
    return folder.resolve("spool");
  }

  /** Opens the wiki's database; SQLite's lies in this folder, which is made if need be. */
  static Database open(ServerConfig config, Path folder) {
    return open(config, folder, false);
  }

  /**
   * Opens the wiki's database.
   *
   * @param withoutJournal whether to open it even when SQLite's journal has been lost
   */
  static Database open(ServerConfig config, Path folder, boolean withoutJournal) {
    PostgresAddress postgres = config.database();
    try {
      if (postgres != null) {
        return Databases.postgresql(postgres.url(), postgres.user(), postgres.password());
      }
      Files.createDirectories(folder);
      return Databases.sqlite(file(folder), withoutJournal);
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure("Cannot keep a wiki in " + folder + ": it is not a folder.", e);
    } catch (IOException e) {
      throw new CommandFailure("Cannot create the folder " + folder + ": " + reason(e) + ".", e);
    } catch (UnusableDatabaseException e) {
      throw new CommandFailure("Cannot open the database: " + e.getMessage(), e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "this user may not";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  /** Where the bytes of files are kept: in the wiki's folder, unless a server is configured. */
  static ObjectStore objects(ServerConfig config, Path folder) {
    S3Place place = config.blobStore();
    return place == null
        ? new FolderObjects(files(folder), InstantSource.system())
        : S3Objects.in(place, InstantSource.system());
  }

  /** The wiki in a database. */
  static Wiki wiki(Database database, ObjectStore objects, ServerConfig config) {
    return new Wiki(
        new Stores(database, new BlobStore(objects)),
        config.site(),
        Passwords.Strength.STANDARD,
        InstantSource.system(),
        new SecureRandom());
  }

  /** Refuses to make a wiki where the options name none. */
  static void requireWiki(Arguments arguments) {
    Path file = file(folder(arguments));
    if (config(arguments, Map.of(), Settings.defaults()).database() == null
        && !Files.exists(file)) {
      throw new CommandFailure("There is no wiki: " + file + " does not exist.");
    }
  }

  /** Does something with the wiki that the options name. */
  static int use(Arguments arguments, BiConsumer<Wiki, ServerConfig> work) {
    ServerConfig config = config(arguments, Map.of(), Settings.defaults());
    Path folder = folder(arguments);
    try (Database database = open(config, folder);
        ObjectStore objects = objects(config, folder);
        Wiki wiki = wiki(database, objects, config)) {
      work.accept(wiki, config);
    }
    return 0;
  }

  /** These options and more, all with values. */
  static Set<String> and(String... more) {
    Set<String> options = new HashSet<>(NAMES);
    options.addAll(List.of(more));
    return options;
  }
}
