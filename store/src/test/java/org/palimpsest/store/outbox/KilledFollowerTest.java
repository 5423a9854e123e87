package org.palimpsest.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.ChildJvm;
import org.palimpsest.store.testing.TestDatabases;

/** Kills a process that writes and follows, again and again, and lets another go on. */
final class KilledFollowerTest {
  private static final int KILLS = 3;
  private static final int WRITES_BEFORE_KILL = 150;

  @TempDir Path folder;

  @Test
  void on_sqlite_nothing_is_lost_by_kills_nothing_done_twice_and_nothing_undone_is_seen()
      throws Exception {
    String file = folder.resolve("wiki.sqlite").toString();
    List<String> acknowledged = killAgainAndAgain(file, Engine.SQLITE);
    try (Database database = Databases.sqlite(Path.of(file))) {
      check(database, acknowledged);
    }
  }

  @Test
  void on_postgresql_nothing_is_lost_by_kills_nothing_done_twice_and_nothing_undone_is_seen()
      throws Exception {
    String url = TestDatabases.blankPostgresql();
    Databases.postgresql(url, "postgres", "").close();
    List<String> acknowledged = killAgainAndAgain(url, Engine.POSTGRESQL);
    try (Database database = Databases.postgresql(url, "postgres", "")) {
      check(database, acknowledged);
    }
  }

  private static List<String> killAgainAndAgain(String place, Engine engine) throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(writeUntilKilled(place, engine, kill));
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * WRITES_BEFORE_KILL);
    return acknowledged;
  }

  /** Each follower writes an entry down under a key, so what is done twice would fail. */
  private static void check(Database database, List<String> acknowledged) throws Exception {
    Recording one = new Recording("one");
    Recording two = new Recording("two");
    InstantSource later = FollowingWriter.clock(KILLS);
    Instant end = InstantSource.system().instant().plus(Duration.ofMinutes(1));
    try (Followers _ =
        new Followers(database, List.of(one, two), "survivor", Recording.QUICK, later)) {
      while (!isAllDone(database)) {
        assertThat(InstantSource.system().instant()).as("in time").isBefore(end);
        Thread.sleep(10);
      }
    }
    for (Recording follower : List.of(one, two)) {
      assertThat(follower.seen(database)).containsAll(acknowledged).doesNotHaveDuplicates();
      assertThat(follower.seen(database)).noneMatch(kind -> kind.startsWith("undone"));
    }
    assertThat(one.seen(database)).containsExactlyInAnyOrderElementsOf(two.seen(database));
  }

  private static boolean isAllDone(Database database) {
    return database.read(sql -> FollowerTable.backlogs(sql, database.engine())).stream()
        .allMatch(backlog -> backlog.oldest().isEmpty());
  }

  /** What the process said it had written. */
  private static List<String> writeUntilKilled(String place, Engine engine, int run)
      throws IOException, InterruptedException {
    Process process =
        ChildJvm.start(FollowingWriter.class, place, engine.name(), Integer.toString(run));
    List<String> written = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        written.add(line);
        if (written.size() == WRITES_BEFORE_KILL) {
          process.toHandle().destroyForcibly(); // leaves its output to be read
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isEqualTo(128 + 9);
    return written;
  }
}
