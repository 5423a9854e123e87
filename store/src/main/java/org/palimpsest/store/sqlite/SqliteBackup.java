package org.palimpsest.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.palimpsest.store.UnusableDatabaseException;
import org.palimpsest.store.content.ContentCheck;
import org.palimpsest.store.content.DamagedContentException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies a database that may be in use: the copy is one committed state of it, needs no journal,
 * and has been read again from beginning to end.
 */
public final class SqliteBackup {
  private static final int MOST_COMPLAINTS = 3;

  private SqliteBackup() {}

  /** See {@link org.palimpsest.store.Databases#backUp}. */
  public static long take(Path file, Path copy) {
    SqliteFile source = new SqliteFile(file.toAbsolutePath());
    if (!Files.exists(source.path())) {
      throw new UnusableDatabaseException("There is no wiki: " + file + " does not exist.");
    }
    source.check(false);
    try {
      new SqliteFile(copy.toAbsolutePath()).makePrivate();
      copy(source.path(), copy);
      long texts = verify(copy);
      flush(copy);
      return texts;
    } catch (SQLException e) {
      throw SqliteErrors.OF_WRITERS.translate("backup", null, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path file, Path copy) throws SQLException {
    SqliteConnection connection = SqliteConnection.existing(file);
    try {
      connection.client().sql("VACUUM INTO ?").param(copy.toString()).update();
    } finally {
      connection.close();
    }
  }

  private static long verify(Path copy) throws SQLException {
    SqliteConnection connection = SqliteConnection.existing(copy);
    try {
      JournalMark.clear(connection);
      JdbcClient sql = connection.client();
      refuse(sql.sql("PRAGMA integrity_check(3)").query(String.class).list(), "ok");
      refuse(
          sql.sql("PRAGMA foreign_key_check")
              .query((rs, n) -> "a row of " + rs.getString(1) + " without its " + rs.getString(3))
              .list(),
          "");
      return ContentCheck.all(sql);
    } catch (DamagedContentException e) {
      throw new UnusableDatabaseException("The wiki is damaged: " + e.getMessage() + ".", e);
    } finally {
      connection.close();
    }
  }

  private static void refuse(List<String> complaints, String none) {
    List<String> real = complaints.stream().filter(c -> !c.equals(none)).toList();
    if (!real.isEmpty()) {
      throw new UnusableDatabaseException(
          "The wiki is damaged: "
              + String.join("; ", real.subList(0, Math.min(real.size(), MOST_COMPLAINTS)))
              + ".");
    }
  }

  private static void flush(Path copy) throws IOException {
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
