package org.palimpsest.wiki.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.log.LogItem;
import org.palimpsest.store.log.LogItemTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.testing.Scene;
import org.springframework.jdbc.core.simple.JdbcClient;

class LogWriterTest {
  @EveryEngine
  void an_entry_is_found_by_each_item_that_it_is_about(Database database) {
    Scene scene = new Scene(database);
    Performer heron = scene.account("Heron");
    long first = write(scene, heron, LogItem.page(5), LogItem.revision(7), LogItem.revision(8));
    long second = write(scene, heron, LogItem.page(5));
    long about = write(scene, heron);

    assertThat(entries(scene, LogItem.page(5), 9)).containsExactly(second, first);
    assertThat(entries(scene, LogItem.page(5), 1)).containsExactly(second);
    assertThat(entries(scene, LogItem.revision(8), 9)).containsExactly(first);
    assertThat(entries(scene, LogItem.revision(5), 9)).isEmpty();
    assertThat(entries(scene, LogItem.account(about), 9)).isEmpty();
    assertThat(
            scene.<List<String>>read(sql ->
                sql.sql("SELECT type || '/' || action || params FROM log_entry ORDER BY id")
                    .query(String.class)
                    .list()))
        .containsExactly("delete/delete{}", "delete/delete{}", "delete/delete{}");
  }

  @EveryEngine
  void what_recent_changes_show_is_told_to_all_who_watch_the_title_but_who_did_it(
      Database database) {
    Scene scene = new Scene(database);
    Performer heron = scene.account("Heron");
    Performer egret = scene.account("Egret");
    Title fen = new Title(0, "Fen");
    scene
        .database()
        .write(tx -> {
          WatchTable.watch(tx.sql(), heron.userId(), fen, null);
          WatchTable.watch(tx.sql(), egret.userId(), fen, null);
          return LogWriter.writeAndShow(tx.sql(), entry(scene, tx.sql(), heron), false);
        });

    assertThat(
            scene.<List<Long>>read(sql ->
                sql.sql("SELECT account_id FROM watch WHERE notified IS NOT NULL AND namespace = 0")
                    .query(Long.class)
                    .list()))
        .containsExactly(egret.userId());
  }

  private static long write(Scene scene, Performer performer, LogItem... items) {
    return scene
        .database()
        .write(tx -> LogWriter.write(tx.sql(), entry(scene, tx.sql(), performer, items)));
  }

  private static NewLogEntry entry(
      Scene scene, JdbcClient sql, Performer performer, LogItem... items) {
    return new NewLogEntry(
        scene.clock().instant(),
        new PageEvent.Deleted(),
        Authors.of(sql, performer),
        new Title(0, "Fen"),
        5,
        0,
        "gone",
        List.of(items));
  }

  private static List<Long> entries(Scene scene, LogItem item, int limit) {
    return scene.read(sql -> LogItemTable.entriesAbout(sql, item, limit));
  }
}
