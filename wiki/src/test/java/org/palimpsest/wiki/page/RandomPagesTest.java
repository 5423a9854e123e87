package org.palimpsest.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectFilter;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.page.RandomPages.Drawn;

class RandomPagesTest {
  @EveryEngine
  void a_whole_walk_draws_every_page_once(Database database) {
    long seed = System.nanoTime();
    RandomGenerator random = new Random(seed);
    SamplePages sample = new SamplePages(database, random, 200);
    RandomPages pages = new RandomPages(database, random);
    for (RedirectFilter filter : RedirectFilter.values()) {
      for (List<Integer> namespaces : List.of(List.of(0), List.of(0, 1, 2, 3))) {
        int limit = 1 + random.nextInt(20);
        List<PageFacts> drawn = new ArrayList<>();
        RandomPosition place = pages.anywhere();
        while (place != null) {
          Slice<Drawn, RandomPosition> part = pages.draw(place, namespaces, filter, limit);
          assertThat(part.items()).hasSizeLessThanOrEqualTo(limit);
          drawn.addAll(part.items().stream().map(Drawn::page).toList());
          place = part.next();
        }

        assertThat(drawn)
            .as("seed %d, %s in %s by %d", seed, filter, namespaces, limit)
            .containsExactlyInAnyOrderElementsOf(
                sample.pages.stream()
                    .filter(page -> namespaces.contains(page.title().namespace()))
                    .filter(page -> filter.accepts(page.redirect()))
                    .toList());
      }
    }
  }

  @EveryEngine
  void every_page_is_drawn_about_as_often(Database database) {
    int count = 50;
    database.write(transaction -> {
      for (int i = 0; i < count; i++) {
        PageTable.create(transaction.sql(), new Title(0, "P" + i), "wikitext", SamplePages.NOW);
      }
      return 0;
    });
    RandomPages pages = new RandomPages(database, new Random(11));
    Map<Long, Integer> times = new HashMap<>();
    int draws = 40 * count;
    for (int i = 0; i < draws; i++) {
      PageFacts page =
          pages
              .draw(pages.anywhere(), List.of(0), RedirectFilter.NONREDIRECTS, 1)
              .items()
              .getFirst()
              .page();
      times.merge(page.id(), 1, Integer::sum);
    }

    assertThat(times).hasSize(count);
    assertThat(times.values()).allMatch(n -> n > 10 && n < 120);
  }

  @EveryEngine
  void many_redirects_on_the_way_end_a_draw_early_but_lose_nothing(Database database) {
    database.write(transaction -> {
      for (int i = 0; i < 6000; i++) {
        PageTable.create(transaction.sql(), new Title(0, "P" + i), "wikitext", SamplePages.NOW);
      }
      transaction.sql().sql("UPDATE page SET redirect = 1 WHERE id % 5999 <> 3").update();
      return 0;
    });
    RandomPages pages = new RandomPages(database, new Random(3));

    List<PageFacts> drawn = new ArrayList<>();
    RandomPosition place = pages.anywhere();
    for (int i = 0; place != null && i < 100; i++) {
      Slice<Drawn, RandomPosition> part =
          pages.draw(place, List.of(0), RedirectFilter.NONREDIRECTS, 5);
      drawn.addAll(part.items().stream().map(Drawn::page).toList());
      place = part.next();
    }

    assertThat(place).isNull();
    assertThat(drawn).extracting(PageFacts::id).containsExactlyInAnyOrder(3L);
  }
}
