package org.palimpsest.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.palimpsest.store.testing.Parallel;

/** A file that may not grow any more, which SQLite cannot tell from a disk that is full. */
final class FullDiskTest {
  private static final String LARGE = "x".repeat(20_000);

  @TempDir Path folder;

  @Test
  void changes_are_refused_whole_reading_goes_on_and_when_there_is_room_all_is_well() {
    try (Database database = Databases.sqlite(folder.resolve("wiki.sqlite"))) {
      write(database, "before", "small");
      limit(database, "(SELECT page_count FROM pragma_page_count())");

      assertThatThrownBy(() ->
              database.write(tx -> {
                tx.sql().sql("UPDATE setting SET value = 'half' WHERE name = 'before'").update();
                return tx.sql()
                    .sql("INSERT INTO setting (name, value) VALUES ('large', ?)")
                    .params(LARGE)
                    .update();
              }))
          .asInstanceOf(type(ImpairedDatabaseException.class))
          .returns(Condition.DISK_FULL, ImpairedDatabaseException::condition);

      assertThat(value(database, "before")).isEqualTo("small");
      assertThat(database.condition().current()).isEqualTo(Condition.DISK_FULL);
      assertThat(database.condition().failures()).isEqualTo(1);

      raise(database);
      write(database, "large", LARGE);
      assertThat(value(database, "large")).isEqualTo(LARGE);
      assertThat(database.condition().current()).isEqualTo(Condition.WORKING);
    }
  }

  @Test
  void those_that_are_committed_together_with_one_that_has_no_room_are_told_the_same() {
    try (Database database = Databases.sqlite(folder.resolve("wiki.sqlite"))) {
      write(database, "before", "small");
      limit(database, "(SELECT page_count FROM pragma_page_count())");
      var done = new AtomicInteger();
      var full = new AtomicInteger();
      var number = new AtomicInteger();
      Parallel.run(
          16,
          () -> {
            int mine = number.incrementAndGet();
            try {
              write(database, "name " + mine, mine % 2 == 0 ? LARGE : "small");
              done.incrementAndGet();
            } catch (ImpairedDatabaseException e) {
              full.incrementAndGet();
            }
          });

      assertThat(done.get() + full.get()).as("nobody is told anything else").isEqualTo(16);
      assertThat(full.get()).isGreaterThanOrEqualTo(8);
      assertThat(count(database)).isEqualTo(1 + done.get());
      raise(database);
      write(database, "after", LARGE);
      assertThat(count(database)).isEqualTo(2 + done.get());
    }
  }

  private static void limit(Database database, String pages) {
    int count =
        database.read(sql -> sql.sql("SELECT * FROM " + pages).query(Integer.class).single());
    database.write(
        tx -> tx.sql().sql("PRAGMA max_page_count = " + count).query(Integer.class).single());
  }

  private static void raise(Database database) {
    database.write(
        tx -> tx.sql().sql("PRAGMA max_page_count = 1000000").query(Integer.class).single());
  }

  private static void write(Database database, String name, String value) {
    database.write(tx ->
        tx.sql()
            .sql("INSERT INTO setting (name, value) VALUES (?, ?)")
            .params(name, value)
            .update());
  }

  private static String value(Database database, String name) {
    return database.read(sql ->
        sql.sql("SELECT value FROM setting WHERE name = ?")
            .params(name)
            .query(String.class)
            .single());
  }

  private static int count(Database database) {
    return database.read(
        sql -> sql.sql("SELECT count(*) FROM setting").query(Integer.class).single());
  }
}
