package org.palimpsest.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Databases;
import org.palimpsest.store.UnusableDatabaseException;

/** What lies where a wiki should be and is none: one sentence each, and it is left as it was. */
final class UnusableFileTest {
  @TempDir Path folder;

  @Test
  void a_new_wiki_is_readable_by_its_owner_only_and_leaves_nothing_else() throws IOException {
    Databases.sqlite(file()).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(file());
    }
  }

  @Test
  void an_empty_file_is_not_silently_a_new_wiki() throws IOException {
    Files.createFile(file());
    refused("is empty, so it is no wiki. Remove it to begin a new one.");
    assertThat(file()).isEmptyFile();
  }

  @Test
  void something_else_than_a_database_is_refused() throws IOException {
    Files.writeString(file(), "a diary, not a database; long enough to have a head ".repeat(10));
    refused("is not a database of SQLite.");
    Files.writeString(file(), "SQLite format 3\0");
    refused("is not a database of SQLite.");
  }

  @Test
  void a_folder_is_refused() throws IOException {
    Files.createDirectory(file());
    refused("is a folder, not a database.");
  }

  @Test
  void a_missing_folder_is_named() {
    assertThatThrownBy(() -> Databases.sqlite(folder.resolve("missing/wiki.sqlite")))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageEndingWith("cannot be made: its folder is missing.");
  }

  @Test
  void the_database_of_another_program_is_refused_and_stays_as_it_is() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.executeUpdate("CREATE TABLE page (title TEXT)");
      statement.executeUpdate("CREATE TABLE diary (day TEXT)");
    }
    assertThatThrownBy(() -> Databases.sqlite(file()))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessage("The database belongs to another program: it holds the tables diary, page.");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
      assertThat(rows.getInt(1)).isEqualTo(2);
    }
  }

  @Test
  void a_damaged_file_is_told_of() throws IOException {
    Databases.sqlite(file()).close();
    byte[] bytes = Files.readAllBytes(file());
    for (int i = 100; i < 2048; i++) {
      bytes[i] = (byte) 0xee;
    }
    Files.write(file(), bytes);
    refused("is damaged; go back to a backup of it.");
  }

  @Test
  void a_journal_whose_file_is_missing_is_not_thrown_away() throws IOException {
    Path journal = folder.resolve("wiki.sqlite-wal");
    Files.writeString(journal, "changes");
    refused("is missing, but its journal wiki.sqlite-wal is there: put both back together.");
    assertThat(journal).hasContent("changes");
    assertThat(file()).doesNotExist();
  }

  private void refused(String sentence) {
    List<Path> before = list();
    assertThatThrownBy(() -> Databases.sqlite(file()))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessage(file() + " " + sentence);
    assertThat(list()).isEqualTo(before);
  }

  private List<Path> list() {
    try (var all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path file() {
    return folder.resolve("wiki.sqlite");
  }
}
