package org.palimpsest.bench.grow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;

/** An SQLite database with a made-up history, in a folder of its own that goes with it. */
public final class SampleWiki implements AutoCloseable {
  private final Path folder;
  private final Database database;

  private SampleWiki(Path folder, Database database) {
    this.folder = folder;
    this.database = database;
  }

  /**
   * Makes one.
   *
   * @param parent where the folder is made; null for the place of temporary files
   */
  public static SampleWiki create(@Nullable Path parent, Growth growth)
      throws IOException, SQLException {
    Path folder =
        parent == null
            ? Files.createTempDirectory("palimpsest-bench-")
            : Files.createTempDirectory(parent, "palimpsest-bench-");
    Path file = folder.resolve("wiki.sqlite");
    Databases.sqlite(file).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Grower.grow(connection, growth, written -> {});
    }
    return new SampleWiki(folder, Databases.sqlite(file));
  }

  /** The database. */
  public Database database() {
    return database;
  }

  /** Where the bytes of files would be; there are none. */
  public Path files() {
    return folder.resolve("files");
  }

  /** The ids of pages with more than one revision, in order. */
  public List<Long> pagesWithHistory() {
    return ids("SELECT id FROM page WHERE fresh = 0 ORDER BY id");
  }

  /** The ids of all actors, in order. */
  public List<Long> actors() {
    return ids("SELECT id FROM actor ORDER BY id");
  }

  private List<Long> ids(String query) {
    return database.read(sql -> sql.sql(query).query((rs, n) -> rs.getLong(1)).list());
  }

  @Override
  public void close() throws IOException {
    database.close();
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve("wiki.sqlite" + suffix));
    }
    Files.delete(folder);
  }
}
