package org.palimpsest.store.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;

/** SQLite databases copied from one that has been migrated once. */
final class SqliteFiles {
  private static final Path FOLDER = folder();
  private static final byte[] TEMPLATE = template();
  private static final AtomicInteger MADE = new AtomicInteger();

  private SqliteFiles() {}

  static Database fresh() {
    Path file = FOLDER.resolve("wiki-" + MADE.incrementAndGet() + ".sqlite");
    try {
      Files.write(file, TEMPLATE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TestDatabase(Databases.sqlite(file), () -> delete(file));
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("palimpsest-test-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAll(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] template() {
    Path file = FOLDER.resolve("template.sqlite");
    Databases.sqlite(file).close();
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteAll(Path folder) {
    try (var files = Files.list(folder)) {
      files.forEach(SqliteFiles::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    delete(folder);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
