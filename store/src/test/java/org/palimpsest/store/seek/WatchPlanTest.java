package org.palimpsest.store.seek;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.change.ChangeFilter;
import org.palimpsest.store.change.ChangePart;
import org.palimpsest.store.change.WatchedChangeFilter;
import org.palimpsest.store.change.WatchedChangePlans;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.watch.WatchlistFilter;
import org.palimpsest.store.watch.WatchlistLookup;

/** Watchlists and the changes of what is watched are read along an index. */
class WatchPlanTest {
  private static final Instant NOW = Instant.EPOCH;
  private static final List<Title> TITLES = List.of(new Title(0, "A"), new Title(1, "A"));

  @EveryEngine
  void watched_titles_follow_an_index(Database database) {
    for (Direction direction : Direction.values()) {
      Window<Title> window = new Window<>(direction, TITLES.getFirst(), TITLES.getLast(), 50);
      PlanTest.check(
          database,
          sql -> WatchlistLookup.list(sql, 1, window, new WatchlistFilter(Set.of(0), true), NOW));
    }
    PlanTest.check(database, sql -> WatchlistLookup.some(sql, 1, 50, NOW));
  }

  @EveryEngine
  void changes_of_watched_titles_follow_an_index(Database database) {
    for (Direction direction : Direction.values()) {
      Window<Position> window =
          new Window<>(direction, Position.lastOf(NOW), Position.firstOf(NOW), 50);
      for (boolean all : List.of(true, false)) {
        WatchedChangeFilter filter =
            new WatchedChangeFilter(1, ChangeFilter.none(Clearance.NONE), all, true, NOW);
        for (Set<ChangePart> parts : List.of(Set.<ChangePart>of(), Set.of(ChangePart.values()))) {
          assertThat(
                  PlanTest.check(
                      database, sql -> WatchedChangePlans.byTime(sql, window, filter, parts)))
              .anyMatch(step -> step.contains("recent_change_by_time"));
          List<String> ofTitles =
              PlanTest.check(
                  database, sql -> WatchedChangePlans.ofTitles(sql, TITLES, window, filter, parts));
          assertThat(ofTitles)
              .anyMatch(step -> step.matches(".*recent_change_(by_title|logged).*"));
          PlanTest.check(database, sql -> WatchedChangePlans.inFull(sql, parts));
        }
        PlanTest.check(database, sql -> WatchedChangePlans.begun(sql, window, filter));
      }
    }
  }

  @EveryEngine
  void current_edits_are_looked_up_page_by_page(Database database) {
    Window<Position> window = Window.all(Direction.OLDER, 50);
    WatchedChangeFilter filter =
        new WatchedChangeFilter(1, ChangeFilter.none(Clearance.NONE), false, null, NOW);
    List<String> plan =
        database.read(sql -> {
          PlanReader reader = new PlanReader(sql, database.engine());
          WatchedChangePlans.current(reader.client(), window, filter, Set.of());
          return reader.plan();
        });
    if (database.engine() == Engine.SQLITE) {
      assertThat(plan).noneMatch(step -> step.matches("SCAN (rc|x|q|y|v|w)\\b.*"));
    } else {
      assertThat(plan).noneMatch(step -> step.contains("Seq Scan"));
    }
  }
}
