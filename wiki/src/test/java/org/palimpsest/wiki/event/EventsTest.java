package org.palimpsest.wiki.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palimpsest.store.Database;
import org.palimpsest.store.outbox.Outbox;
import org.palimpsest.store.outbox.OutboxEntry;
import org.palimpsest.store.outbox.OutboxPosition;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.testing.EditScene;

class EventsTest {
  @Test
  void an_event_is_kept_as_its_kind_and_an_object_of_ids() {
    assertKept(
        new WikiEvent.PageCreated(1, 2, 3),
        "page.created",
        "{\"page\":1,\"revision\":2,\"change\":3}");
    assertKept(
        new WikiEvent.PageEdited(1, 2, 3),
        "page.edited",
        "{\"page\":1,\"revision\":2,\"change\":3}");
    assertKept(new WikiEvent.HistoryImported(3), "history.imported", "{\"page\":3}");
    assertKept(
        new WikiEvent.VisibilityChanged(3, 4), "visibility.changed", "{\"page\":3,\"log\":4}");
    assertKept(new WikiEvent.LogWritten(4), "log.written", "{\"log\":4}");
  }

  @Test
  void what_a_later_version_has_added_is_passed_over() {
    assertThat(Events.read("page.dreamt", "{}")).isEmpty();
    assertThat(Events.read("log.written", "{\"log\":4,\"mood\":\"good\"}"))
        .contains(new WikiEvent.LogWritten(4));
  }

  @Test
  void a_payload_that_is_none_is_a_bug() {
    assertThatThrownBy(() -> Events.read("log.written", "{"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @EveryEngine
  void followers_hear_of_a_new_page_and_of_each_edit_with_what_shows_it(Database database) {
    EditScene scene = new EditScene(database);
    long first = scene.edit("P", scene.heron, "one");
    long second = scene.edit("P", scene.magpie, "two");
    long page = scene.page("P").id();
    List<OutboxEntry> entries =
        scene.read(sql -> new Outbox(database.engine()).after(sql, OutboxPosition.START, 10));
    assertThat(entries)
        .extracting(entry -> Events.read(entry.kind(), entry.payload()).orElseThrow())
        .containsExactly(
            new WikiEvent.PageCreated(page, first, change(scene, first)),
            new WikiEvent.PageEdited(page, second, change(scene, second)));
  }

  private static long change(EditScene scene, long revision) {
    return scene.read(sql ->
        sql.sql("SELECT id FROM recent_change WHERE revision_id = ?")
            .param(revision)
            .query((rs, n) -> rs.getLong(1))
            .single());
  }

  private static void assertKept(WikiEvent event, String kind, String json) {
    assertThat(Events.kind(event)).isEqualTo(kind);
    assertThat(Events.json(event)).isEqualTo(json);
    assertThat(Events.read(kind, json)).contains(event);
  }
}
