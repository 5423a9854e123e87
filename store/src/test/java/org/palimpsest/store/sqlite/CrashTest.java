package org.palimpsest.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.testing.ChildJvm;

/** Kills a process that writes, again and again, and looks at the file it leaves. */
final class CrashTest {
  private static final int KILLS = 4;
  private static final int WRITES_BEFORE_KILL = 200;

  @TempDir Path folder;

  @Test
  void what_has_been_acknowledged_survives_a_kill() throws Exception {
    Path file = folder.resolve("wiki.sqlite");
    var acknowledged = new ArrayList<String>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(writeUntilKilled(file, "run " + kill));
      try (Database database = Databases.sqlite(file)) {
        assertThat(names(database)).containsAll(acknowledged);
        assertThat(halves(database)).isZero();
        assertThat(integrity(database)).isEqualTo("ok");
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * WRITES_BEFORE_KILL);
  }

  /** The names that the process said it had written. */
  private static List<String> writeUntilKilled(Path file, String run)
      throws IOException, InterruptedException {
    Process process = ChildJvm.start(CrashingWriter.class, file.toString(), run);
    var names = new ArrayList<String>();
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        names.add(line);
        if (names.size() == WRITES_BEFORE_KILL) {
          process.toHandle().destroyForcibly(); // leaves its output to be read
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isEqualTo(128 + 9);
    return names;
  }

  private static List<String> names(Database database) {
    return database.read(
        sql -> sql.sql("SELECT name FROM setting").query((rs, n) -> rs.getString(1)).list());
  }

  /** Each transaction of the writer writes one row to each of two tables. */
  private static long halves(Database database) {
    return database.read(sql ->
        sql.sql("SELECT (SELECT count(*) FROM setting) - (SELECT count(*) FROM rate_window)")
            .query((rs, n) -> rs.getLong(1))
            .single());
  }

  private static String integrity(Database database) {
    return database.read(
        sql -> sql.sql("PRAGMA integrity_check").query((rs, n) -> rs.getString(1)).single());
  }
}
