package org.palimpsest.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.UnusableDatabaseException;
import org.palimpsest.store.testing.ChildJvm;

/**
 * A file that was copied without its journal is known, and no other is taken for one: not after a
 * kill, not after another program has brought the journal in.
 */
final class LostJournalTest {
  @TempDir Path folder;

  @Test
  void a_copy_of_the_file_alone_is_refused_while_the_wiki_runs_however_much_was_written()
      throws IOException {
    try (Database database = Databases.sqlite(file())) {
      assertThatCopyIsRefused("just opened");
      for (int i = 0; i < 400; i++) { // carries the journal over several times
        write(database, "row " + i, "x".repeat(30_000));
        if (i % 40 == 0) {
          assertThatCopyIsRefused("after " + i);
        }
      }
    }
    assertThat(opens(copy("clean"))).as("after a clean end the file is complete").isTrue();
  }

  @Test
  void it_can_be_opened_all_the_same_by_those_who_know_what_they_lose() throws IOException {
    Path copy;
    try (Database database = Databases.sqlite(file())) {
      write(database, "in the journal", "");
      copy = copy("alone");
    }
    try (Database database = Databases.sqlite(copy, true)) {
      write(database, "after", "");
    }
    assertThat(opens(copy)).isTrue();
  }

  @Test
  void a_kill_raises_no_alarm_wherever_it_hits() throws Exception {
    for (int lines = 1; lines < 4000; lines = lines * 3 + 1) {
      killAfter(lines);
      assertThatCopyIsRefused("killed after " + lines);
      assertThat(opens(file())).as("killed after " + lines).isTrue();
    }
  }

  @Test
  void another_program_that_looks_at_the_file_after_a_kill_raises_no_alarm() throws Exception {
    killAfter(100);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("SELECT count(*) FROM setting");
    }
    assertThat(folder.resolve("wiki.sqlite-wal")).doesNotExist();
    assertThat(opens(file())).isTrue();
  }

  private void killAfter(int lines) throws IOException, InterruptedException {
    Process process = ChildJvm.start(CrashingWriter.class, file().toString(), "run " + lines);
    try (BufferedReader out = process.inputReader()) {
      for (int i = 0; i < lines; i++) {
        assertThat(out.readLine()).isNotNull();
      }
    } finally {
      process.destroyForcibly();
    }
    process.waitFor();
  }

  private void assertThatCopyIsRefused(String when) throws IOException {
    Path copy = copy(when);
    assertThatThrownBy(() -> Databases.sqlite(copy).close())
        .as(when)
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("without its journal " + copy.getFileName() + "-wal");
  }

  private Path copy(String name) throws IOException {
    return Files.copy(file(), folder.resolve(name + ".copy"));
  }

  private static boolean opens(Path file) {
    try (Database database = Databases.sqlite(file)) {
      return database
          .read(sql -> sql.sql("PRAGMA integrity_check").query(String.class).single())
          .equals("ok");
    }
  }

  private static void write(Database database, String name, String value) {
    database.write(tx ->
        tx.sql()
            .sql("INSERT INTO setting (name, value) VALUES (?, ?)")
            .params(name, value)
            .update());
  }

  private Path file() {
    return folder.resolve("wiki.sqlite");
  }
}
