package org.palimpsest.store.seek;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFilter;
import org.palimpsest.store.page.RandomPageLookup;
import org.palimpsest.store.page.RedirectFilter;
import org.palimpsest.store.page.TitleLookup;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.protection.ProtectionFilter;
import org.palimpsest.store.testing.EveryEngine;

/** Every list of pages is read along an index. */
class PageListPlanTest {
  private static final ProtectionFilter PROTECTION =
      new ProtectionFilter(Set.of("edit"), Set.of("sysop"), true, false, Instant.EPOCH);

  @EveryEngine
  void lists_by_title_follow_an_index(Database database) {
    for (Direction direction : Direction.values()) {
      for (RedirectFilter redirects : RedirectFilter.values()) {
        for (PageFilter filter :
            List.of(
                new PageFilter(redirects, null, null, null),
                new PageFilter(redirects, 1L, 2L, PROTECTION))) {
          TitleRange range = TitleRange.all(0).beginningWith("A").from("Ab");
          List<String> plan =
              PlanTest.check(database, sql -> TitleLookup.pages(sql, range, direction, filter, 50));
          if (redirects == RedirectFilter.REDIRECTS) {
            assertThat(plan).anyMatch(step -> step.contains("page_redirect"));
          }
        }
      }
    }
  }

  @EveryEngine
  void horizons_follow_an_index(Database database) {
    for (RedirectFilter redirects : RedirectFilter.values()) {
      PageFilter filter = new PageFilter(redirects, 1L, null, null);
      PlanTest.check(
          database,
          sql -> TitleLookup.horizon(sql, TitleRange.all(0), Direction.OLDER, filter, 100));
    }
  }

  @EveryEngine
  void several_ranges_are_merged_without_sorting(Database database) {
    for (int namespaces : List.of(1, 2, 16)) {
      List<TitleRange> ranges =
          IntStream.range(0, namespaces)
              .mapToObj(n -> TitleRange.all(n).beginningWith("A"))
              .toList();
      PlanTest.check(database, sql -> TitleLookup.merged(sql, ranges, 10, 51));
    }
  }

  @EveryEngine
  void lists_by_chance_follow_an_index(Database database) {
    for (List<Integer> namespaces : List.of(List.of(0), List.of(0, 1, 2))) {
      for (boolean redirectsOnly : List.of(true, false)) {
        List<String> plan =
            PlanTest.check(
                database,
                sql -> RandomPageLookup.pages(sql, namespaces, redirectsOnly, 5, 1L << 32, 51));
        assertThat(plan)
            .anyMatch(step ->
                step.contains(redirectsOnly ? "page_redirect_by_chance" : "page_by_chance"));
      }
    }
  }
}
