package org.palimpsest.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.UnusableDatabaseException;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.content.EncodedContent;

final class BackupTest {
  @TempDir Path folder;

  @Test
  void a_copy_made_while_others_write_is_one_state_and_opens_by_itself() throws Exception {
    Path copy = folder.resolve("copy.sqlite");
    try (Database database = Databases.sqlite(file())) {
      var stop = new AtomicBoolean();
      var written = new AtomicInteger();
      Thread writer =
          Thread.ofPlatform()
              .start(() -> {
                while (!stop.get()) {
                  writePair(database, written.incrementAndGet());
                }
              });
      while (written.get() < 50) {
        Thread.onSpinWait();
      }
      int before = written.get() - 1;
      long texts = Databases.backUp(file(), copy);
      stop.set(true);
      writer.join();

      assertThat(texts).isGreaterThanOrEqualTo(before);
    }
    try (Database opened = Databases.sqlite(copy)) {
      assertThat(count(opened, "content")).isEqualTo(count(opened, "setting"));
    }
  }

  @Test
  void a_text_that_is_not_what_was_stored_is_found() {
    try (Database database = Databases.sqlite(file())) {
      writePair(database, 1);
      writePair(database, 2);
      database.write(tx ->
          tx.sql()
              .sql("UPDATE content SET codec = 0, data = x'00', size = 1 WHERE id = 2")
              .update());
      assertThatThrownBy(() -> Databases.backUp(file(), folder.resolve("copy.sqlite")))
          .isInstanceOf(UnusableDatabaseException.class)
          .hasMessage(
              "The wiki is damaged: content 2 does not have the hash under which it was stored.");
    }
  }

  @Test
  void where_there_is_no_wiki_none_is_made() {
    assertThatThrownBy(() -> Databases.backUp(file(), folder.resolve("copy.sqlite")))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("does not exist");
    assertThat(folder).isEmptyDirectory();
  }

  private static void writePair(Database database, int number) {
    var content = EncodedContent.of("text " + number);
    database.write(tx -> {
      new ContentStore(0).put(tx.sql(), content);
      return tx.sql()
          .sql("INSERT INTO setting (name, value) VALUES (?, '')")
          .params("row " + number)
          .update();
    });
  }

  private static long count(Database database, String table) {
    return database.read(
        sql -> sql.sql("SELECT count(*) FROM " + table).query(Long.class).single());
  }

  private Path file() {
    return folder.resolve("wiki.sqlite");
  }
}
