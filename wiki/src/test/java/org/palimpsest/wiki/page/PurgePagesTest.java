package org.palimpsest.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.RollbackScene;

class PurgePagesTest {
  private static final Title PAGE = new Title(0, "Harbour");

  private static PageFacts page(RollbackScene scene) {
    return scene.read(sql -> PageTable.find(sql, PAGE).orElseThrow());
  }

  @EveryEngine
  void pages_are_touched_and_nothing_else_is(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edit(PAGE, scene.heron, "Boats");
    PageFacts before = page(scene);
    scene.clock().advance(Duration.ofHours(1));

    assertThat(
            new PurgePages(scene.acts(Settings.defaults()))
                .run(scene.heron, List.of(before.id(), 77L), false))
        .isEqualTo(new PurgePages.Outcome.Done(true, false));
    assertThat(page(scene).touched()).isEqualTo(before.touched().plus(Duration.ofHours(1)));
    assertThat(page(scene).latest()).isEqualTo(before.latest());
    assertThat(scene.countRows("log_entry")).isZero();
  }

  @EveryEngine
  void who_has_not_seen_a_change_for_half_a_year_no_longer_comes_by(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edit(PAGE, scene.heron, "Boats");
    for (long account : List.of(scene.heron.userId(), scene.magpie.userId())) {
      database.write(tx -> {
        WatchTable.watch(tx.sql(), account, PAGE, null);
        return account;
      });
    }
    Instant seen = scene.clock().instant();
    assertThat(state(scene).visitors()).isEqualTo(2);
    scene.edit(PAGE, scene.heron, "More boats");
    assertThat(state(scene).visitors()).isEqualTo(2);
    scene.clock().advance(Duration.ofDays(200));
    scene.edit(PAGE, scene.heron, "Ships");
    assertThat(scene.clock().instant()).isAfter(seen);
    assertThat(state(scene).watchers()).isEqualTo(2);
    assertThat(state(scene).visitors()).isEqualTo(1);
  }

  private static PageState state(RollbackScene scene) {
    PageStateReader reader = new PageStateReader(scene.database());
    Set<PagePart> parts = Set.of(PagePart.WATCHERS, PagePart.VISITORS);
    return Objects.requireNonNull(
        reader.read(Map.of(PAGE, page(scene)), parts, 0, scene.clock().instant()).get(PAGE));
  }
}
