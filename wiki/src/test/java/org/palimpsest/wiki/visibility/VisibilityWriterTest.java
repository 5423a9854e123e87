package org.palimpsest.wiki.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Veil;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.outbox.Outbox;
import org.palimpsest.store.outbox.OutboxEntry;
import org.palimpsest.store.outbox.OutboxPosition;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.Scene;

class VisibilityWriterTest {
  private static final Visibility TEXT_HIDDEN =
      new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE);
  private static final Visibility NAME_SUPPRESSED =
      new Visibility(Level.VISIBLE, Level.VISIBLE, Level.SUPPRESSED);

  @EveryEngine
  void what_is_hidden_is_logged_kept_as_a_fact_and_needs_no_patrol(Database database) {
    Scene scene = new Scene(database);
    Performer heron = scene.account("Heron");
    long first = scene.edit("Fen", heron, "one");
    long second = scene.edit("Fen", heron, "two");
    scene.edit("Fen", heron, "three");
    scene.clock().advance(Duration.ofMinutes(1));

    WrittenVisibility written =
        write(
            scene,
            heron,
            "Fen",
            change(scene, second, TEXT_HIDDEN),
            change(scene, first, TEXT_HIDDEN));

    assertThat(written.changed()).containsExactlyInAnyOrder(first, second);
    assertThat(scene.revision(first).visibility()).isEqualTo(TEXT_HIDDEN);
    assertThat(entry(scene, written.logId()))
        .isEqualTo(
            "delete/revision {\"type\":\"revision\",\"ids\":[%d,%d],".formatted(second, first)
                + "\"old\":{\"bitmask\":0,\"content\":false,\"comment\":false,\"user\":false,"
                + "\"restricted\":false},\"new\":{\"bitmask\":1,\"content\":true,"
                + "\"comment\":false,\"user\":false,\"restricted\":false}}");
    assertThat(facts(scene))
        .containsExactly(
            "%d 0 %d 0>1".formatted(written.logId(), first),
            "%d 0 %d 0>1".formatted(written.logId(), second));
    assertThat(scene.flags(first)).isEqualTo("bot 0 patrolled 2");
    assertThat(shown(scene, written.logId())).isEqualTo(1);
    assertThat(scene.page("Fen").touched()).isEqualTo(scene.clock().instant());
    List<OutboxEntry> events =
        scene.read(sql -> new Outbox(database.engine()).after(sql, OutboxPosition.START, 20));
    assertThat(events)
        .extracting(event -> event.kind() + event.payload())
        .endsWith(
            "log.written{\"log\":%d}".formatted(written.logId()),
            "visibility.changed{\"page\":%d,\"log\":%d}"
                .formatted(scene.page("Fen").id(), written.logId()));
  }

  @EveryEngine
  void recent_changes_do_not_show_what_only_few_may_know(Database database) {
    Scene scene = new Scene(database);
    Performer heron = scene.account("Heron");
    long first = scene.edit("Fen", heron, "one");
    scene.edit("Fen", heron, "two");

    WrittenVisibility hidden = write(scene, heron, "Fen", change(scene, first, NAME_SUPPRESSED));
    WrittenVisibility shown = write(scene, heron, "Fen", change(scene, first, Visibility.PUBLIC));

    assertThat(entry(scene, hidden.logId())).startsWith("suppress/revision").contains(":12,");
    assertThat(entry(scene, shown.logId())).startsWith("suppress/revision");
    assertThat(shown(scene, hidden.logId()) + shown(scene, shown.logId())).isZero();
  }

  @EveryEngine
  void an_item_that_is_no_longer_as_it_was_stays_as_it_is(Database database) {
    Scene scene = new Scene(database);
    Performer heron = scene.account("Heron");
    long first = scene.edit("Fen", heron, "one");
    long elsewhere = scene.edit("Marsh", heron, "one");
    scene.edit("Fen", heron, "two");
    ItemChange early = change(scene, first, TEXT_HIDDEN);
    ItemChange moved =
        ItemChange.numbered(elsewhere, scene.page("Fen").id(), Visibility.PUBLIC, TEXT_HIDDEN);
    scene.hide(first, NAME_SUPPRESSED);
    String before = scene.everything();

    assertThat(write(scene, heron, "Fen", early, moved))
        .isEqualTo(new WrittenVisibility(0, Set.of()));
    assertThat(scene.everything()).isEqualTo(before);
  }

  @EveryEngine
  void the_veil_of_a_block_stays_as_it_is_and_is_no_part_of_the_facts(Database database) {
    Scene scene = new Scene(database);
    Performer heron = scene.account("Heron");
    long first = scene.edit("Fen", heron, "one");
    scene.edit("Fen", heron, "two");
    Visibility veiled =
        new Visibility(Level.VISIBLE, Level.VISIBLE, Level.VISIBLE, Veil.AUTHOR.bit());
    scene.hide(first, veiled);

    write(scene, heron, "Fen", change(scene, first, TEXT_HIDDEN));

    assertThat(scene.revision(first).visibility().stored()).isEqualTo(1 | Veil.AUTHOR.bit());
    assertThat(facts(scene)).singleElement().asString().endsWith(" 0>1");
  }

  @EveryEngine
  void hidden_log_entries_need_no_patrol_either(Database database) {
    Scene scene = new Scene(database);
    Performer heron = scene.account("Heron");
    scene.edit("Fen", heron, "one");
    long first = scene.edit("Fen", heron, "two");
    WrittenVisibility written = write(scene, heron, "Fen", change(scene, first, TEXT_HIDDEN));
    database.write(tx -> tx.sql().sql("UPDATE recent_change SET patrolled = 0").update());

    WrittenVisibility again =
        database.write(tx ->
            new VisibilityWriter(scene.acts(Settings.defaults()))
                .write(
                    tx.sql(),
                    new VisibilityDeed(
                        new LoggedDeed(heron, scene.clock().instant(), "", List.of()),
                        new Title(-1, "Log/delete"),
                        0,
                        ItemType.LOGGING,
                        List.of(
                            ItemChange.numbered(
                                written.logId(), 0, Visibility.PUBLIC, TEXT_HIDDEN)))));

    assertThat(entry(scene, again.logId())).startsWith("delete/event");
    assertThat(
            scene.<List<Long>>read(sql ->
                sql.sql("SELECT log_id FROM recent_change WHERE patrolled = 2 ORDER BY id")
                    .query(Long.class)
                    .list()))
        .containsExactly(written.logId(), again.logId());
  }

  private static ItemChange change(Scene scene, long revision, Visibility after) {
    var row = scene.revision(revision);
    return ItemChange.numbered(revision, row.pageId(), row.visibility(), after);
  }

  private static WrittenVisibility write(
      Scene scene, Performer by, String title, ItemChange... items) {
    long pageId = scene.page(title).id();
    return scene
        .database()
        .write(tx ->
            new VisibilityWriter(scene.acts(Settings.defaults()))
                .write(
                    tx.sql(),
                    new VisibilityDeed(
                        new LoggedDeed(by, scene.clock().instant(), "why", List.of()),
                        new Title(0, title),
                        pageId,
                        ItemType.REVISION,
                        List.of(items))));
  }

  private static String entry(Scene scene, long logId) {
    return scene.read(sql ->
        sql.sql("SELECT type || '/' || action || ' ' || params FROM log_entry WHERE id = ?")
            .param(logId)
            .query(String.class)
            .single());
  }

  private static List<String> facts(Scene scene) {
    return scene.read(sql ->
        sql.sql(
                "SELECT log_id || ' ' || kind || ' ' || item_id || ' ' || levels_before || '>'"
                    + " || levels_after FROM visibility_change ORDER BY log_id, kind, item_id")
            .query(String.class)
            .list());
  }

  private static long shown(Scene scene, long logId) {
    return scene.read(sql ->
        sql.sql("SELECT count(*) FROM recent_change WHERE log_id = ?")
            .param(logId)
            .query(Long.class)
            .single());
  }
}
