package org.palimpsest.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageFilter;
import org.palimpsest.store.page.RedirectFilter;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.protection.ProtectionFilter;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.testing.EveryEngine;

class TitleListsTest {
  private static final ProtectionFilter PROTECTED =
      new ProtectionFilter(Set.of("edit"), Set.of("sysop"), false, false, SamplePages.NOW);

  @EveryEngine
  void walking_in_steps_of_any_size_meets_the_pages_that_a_naive_search_finds(Database database) {
    long seed = System.nanoTime();
    RandomGenerator random = new Random(seed);
    SamplePages sample = new SamplePages(database, random, 200);
    for (int i = 0; i < 60; i++) {
      TitleRange range = range(random, sample);
      Direction direction = random.nextBoolean() ? Direction.NEWER : Direction.OLDER;
      PageFilter filter = filter(random);
      TitleLists lists = new TitleLists(database, 1 + random.nextInt(50));
      int limit = 1 + random.nextInt(30);

      assertThat(walk(lists, range, direction, filter, limit))
          .as("seed %d: %s %s %s by %d", seed, range, direction, filter, limit)
          .isEqualTo(naive(sample, range, direction, filter));
    }
  }

  private static List<PageFacts> walk(
      TitleLists lists, TitleRange range, Direction direction, PageFilter filter, int limit) {
    List<PageFacts> met = new ArrayList<>();
    TitleRange rest = range;
    while (true) {
      Slice<PageFacts, String> list = lists.list(rest, direction, filter, limit);
      assertThat(list.items()).hasSizeLessThanOrEqualTo(limit);
      met.addAll(list.items());
      if (list.next() == null) {
        return met;
      }
      rest = direction == Direction.NEWER ? range.from(list.next()) : range.to(list.next());
    }
  }

  private static List<PageFacts> naive(
      SamplePages sample, TitleRange range, Direction direction, PageFilter filter) {
    Comparator<PageFacts> order =
        Comparator.comparing(page -> page.title().key(), TitleRange::compare);
    return sample.pages.stream()
        .filter(page -> page.title().namespace() == range.namespace())
        .filter(page -> TitleRange.compare(page.title().key(), range.lowest()) >= 0)
        .filter(page -> TitleRange.compare(page.title().key(), range.highest()) <= 0)
        .filter(page -> filter.redirects().accepts(page.redirect()))
        .filter(page -> filter.minSize() == null || page.length() >= filter.minSize())
        .filter(page -> filter.maxSize() == null || page.length() <= filter.maxSize())
        .filter(page -> filter.protection() == null || sample.editProtected.contains(page.id()))
        .sorted(direction == Direction.NEWER ? order : order.reversed())
        .toList();
  }

  private static TitleRange range(RandomGenerator random, SamplePages sample) {
    TitleRange range = TitleRange.all(random.nextInt(4));
    if (random.nextBoolean()) {
      range = range.beginningWith(random.nextBoolean() ? "P" : "PA");
    }
    if (random.nextBoolean()) {
      range = range.from(any(random, sample));
    }
    return random.nextBoolean() ? range.to(any(random, sample)) : range;
  }

  private static String any(RandomGenerator random, SamplePages sample) {
    return sample.pages.get(random.nextInt(sample.pages.size())).title().key();
  }

  private static PageFilter filter(RandomGenerator random) {
    RedirectFilter[] redirects = RedirectFilter.values();
    return new PageFilter(
        redirects[random.nextInt(redirects.length)],
        random.nextInt(3) == 0 ? 1L : null,
        random.nextInt(3) == 0 ? 3L : null,
        random.nextInt(3) == 0 ? PROTECTED : null);
  }
}
