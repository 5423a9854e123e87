package org.palimpsest.store.seek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.change.ChangeLookup;
import org.palimpsest.store.change.TaggedChangeLookup;
import org.palimpsest.store.tag.TagListing;
import org.palimpsest.store.testing.EveryEngine;

/** Tags, and what is tagged and patrolled, are found along an index. */
class TagPlanTest {
  private static final List<Long> IDS = List.of(1L, 2L);

  @EveryEngine
  void tags_follow_an_index(Database database) {
    for (Direction direction : Direction.values()) {
      PlanTest.check(database, sql -> TagListing.list(sql, new Window<>(direction, "A", null, 50)));
    }
    PlanTest.check(database, sql -> TagListing.find(sql, "A"));
    PlanTest.check(database, sql -> TagListing.isUsed(sql, 1));
    PlanTest.check(database, sql -> TagListing.countUses(sql, 1, 50));
    PlanTest.check(database, sql -> TagListing.countUses(sql, IDS));
  }

  @EveryEngine
  void what_is_tagged_or_patrolled_follows_an_index(Database database) {
    assertThat(PlanTest.check(database, sql -> TaggedChangeLookup.byRevisions(sql, IDS)))
        .anyMatch(step -> step.contains("log_entry_by_time"));
    PlanTest.check(database, sql -> TaggedChangeLookup.byLogEntries(sql, IDS));
    PlanTest.check(database, sql -> TaggedChangeLookup.byChanges(sql, IDS));
    PlanTest.check(database, sql -> ChangeLookup.find(sql, 1));
    assertThat(PlanTest.check(database, sql -> ChangeLookup.findByRevision(sql, 1)))
        .anyMatch(step -> step.matches(".* recent_change_by_(page|time) .*"));
  }
}
