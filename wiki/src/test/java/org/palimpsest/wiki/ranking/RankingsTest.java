package org.palimpsest.wiki.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.ranking.RankedPage;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.page.SamplePages;

class RankingsTest {
  @EveryEngine
  void the_best_of_all_pages_are_found_a_few_at_a_time(Database database) {
    long seed = System.nanoTime();
    RandomGenerator random = new Random(seed);
    SamplePages sample = new SamplePages(database, random, 150);
    RankingMaker maker = new RankingMaker(database, 1 + random.nextInt(40), 20);
    Comparator<PageFacts> byLength = Comparator.comparingLong(PageFacts::length);

    assertThat(ids(maker.make(PageRanking.SHORT.rule(List.of(0, 2)), SamplePages.NOW)))
        .as("seed %d", seed)
        .isEqualTo(naive(sample, byLength.thenComparingLong(PageFacts::id)));
    assertThat(ids(maker.make(PageRanking.LONG.rule(List.of(0, 2)), SamplePages.NOW)))
        .as("seed %d", seed)
        .isEqualTo(naive(sample, byLength.reversed().thenComparingLong(PageFacts::id)));
  }

  @EveryEngine
  void redirects_are_told_with_what_they_lead_to(Database database) {
    SamplePages sample = new SamplePages(database, new Random(9), 150);
    RankingMaker maker = new RankingMaker(database, 17, 1000);
    List<Title> titles = sample.pages.stream().map(PageFacts::title).toList();

    List<RankedPage> all = maker.make(PageRanking.REDIRECTS.rule(List.of()), SamplePages.NOW);
    List<RankedPage> broken =
        maker.make(PageRanking.BROKEN_REDIRECTS.rule(List.of()), SamplePages.NOW);

    assertThat(all).hasSize((int) sample.pages.stream().filter(PageFacts::redirect).count());
    assertThat(all).isSortedAccordingTo(PageRanking.REDIRECTS.rule(List.of()).order());
    assertThat(ids(broken))
        .containsExactlyInAnyOrderElementsOf(
            ids(all.stream().filter(page -> !titles.contains(target(page))).toList()));
  }

  @EveryEngine
  void a_double_redirect_is_told_with_both_its_steps(Database database) {
    database.write(transaction -> {
      for (String key : List.of("One", "Two", "Three")) {
        PageTable.create(transaction.sql(), new Title(0, key), "wikitext", SamplePages.NOW);
      }
      ParsedTitle.Local two = new ParsedTitle.Local(new Title(0, "Two"), "");
      ParsedTitle.Interwiki far = new ParsedTitle.Interwiki("wikipedia", "Far away", "x");
      RedirectTable.put(transaction.sql(), 1, two);
      RedirectTable.put(transaction.sql(), 2, far);
      return 0;
    });

    assertThat(
            new RankingMaker(database, 10, 10)
                .make(PageRanking.DOUBLE_REDIRECTS.rule(List.of()), SamplePages.NOW))
        .containsExactly(
            new RankedPage(
                1,
                new Title(0, "One"),
                0,
                List.of(
                    new ParsedTitle.Local(new Title(0, "Two"), ""),
                    new ParsedTitle.Interwiki("wikipedia", "Far away", "x"))));
  }

  @EveryEngine
  void watched_pages_and_redirects_are_not_among_the_unwatched(Database database) {
    SamplePages sample = new SamplePages(database, new Random(4), 100);
    PageFacts watched =
        sample.pages.stream().filter(page -> !page.redirect()).findFirst().orElseThrow();
    database.write(transaction -> {
      transaction.sql().sql("INSERT INTO account (name, token) VALUES ('A', 't')").update();
      WatchTable.watch(transaction.sql(), 1, watched.title(), null);
      return 0;
    });

    List<RankedPage> unwatched =
        new RankingMaker(database, 10, 1000)
            .make(PageRanking.UNWATCHED.rule(List.of()), SamplePages.NOW);

    assertThat(ids(unwatched))
        .containsExactlyInAnyOrderElementsOf(
            sample.pages.stream()
                .filter(page -> !page.redirect())
                .filter(page -> !page.title().subject().equals(watched.title().subject()))
                .map(PageFacts::id)
                .toList());
    assertThat(unwatched).isSortedAccordingTo(PageRanking.UNWATCHED.rule(List.of()).order());
  }

  @Test
  void what_took_no_time_is_made_anew_for_everybody() {
    AtomicInteger made = new AtomicInteger();
    KeptRanking ranking =
        new KeptRanking(counting(made), InstantSource.fixed(SamplePages.NOW), Runnable::run);

    assertThat(ranking.read().kept()).isFalse();
    assertThat(ranking.read().kept()).isFalse();
    assertThat(made).hasValue(2);
  }

  @Test
  void what_took_time_is_kept_and_then_renewed_behind_the_readers_back() {
    AtomicInteger made = new AtomicInteger();
    Instant[] now = {SamplePages.NOW};
    List<Runnable> waiting = new ArrayList<>();
    KeptRanking ranking =
        new KeptRanking(
            time -> {
              now[0] = now[0].plusSeconds(1);
              return counting(made).apply(time);
            },
            () -> now[0],
            waiting::add);

    assertThat(ranking.read().kept()).isFalse();
    now[0] = now[0].plusSeconds(900);
    assertThat(ranking.read()).isEqualTo(new RankedList(pages(1), SamplePages.NOW, true));
    assertThat(waiting).isEmpty();

    now[0] = now[0].plusSeconds(200);
    assertThat(ranking.read().pages()).isEqualTo(pages(1));
    assertThat(ranking.read().pages()).isEqualTo(pages(1));
    assertThat(waiting).hasSize(1);

    waiting.getFirst().run();
    assertThat(ranking.read().pages()).isEqualTo(pages(2));
  }

  private static Function<Instant, List<RankedPage>> counting(AtomicInteger made) {
    return time -> pages(made.incrementAndGet());
  }

  private static List<RankedPage> pages(int id) {
    return List.of(new RankedPage(id, new Title(0, "A"), 0, List.of()));
  }

  private static Title target(RankedPage page) {
    return ((ParsedTitle.Local) page.path().getFirst()).title();
  }

  private static List<Long> ids(List<RankedPage> pages) {
    return pages.stream().map(RankedPage::id).toList();
  }

  private static List<Long> naive(SamplePages sample, Comparator<PageFacts> order) {
    return sample.pages.stream()
        .filter(page -> !page.redirect() && page.title().namespace() % 2 == 0)
        .sorted(order)
        .limit(20)
        .map(PageFacts::id)
        .toList();
  }
}
