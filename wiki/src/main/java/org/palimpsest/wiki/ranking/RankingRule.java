package org.palimpsest.wiki.ranking;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.ranking.RankedPage;
import org.palimpsest.store.ranking.Ranking;
import org.palimpsest.store.ranking.RankingLookup;
import org.palimpsest.store.ranking.RedirectRanking;
import org.palimpsest.store.ranking.RedirectRankingLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kind of list of all pages: which there are, and in which order. Stateless. */
sealed interface RankingRule {
  /** Titles as lists have them: by namespace, then by key. */
  Comparator<Title> BY_TITLE =
      Comparator.comparingInt(Title::namespace).thenComparing(Title::key, TitleRange::compare);

  /** The best first; no two pages are equal. */
  Comparator<RankedPage> order();

  /**
   * The pages of some ids that belong into the list, in no order.
   *
   * @param after the ids are greater than this
   * @param upTo and not greater than this
   * @param worst a page that is in the list only if no better one takes its place; null: none is
   */
  List<RankedPage> read(
      JdbcClient sql, long after, long upTo, @Nullable RankedPage worst, Instant now);

  /** Pages of these namespaces by a measure. */
  record Measured(Ranking ranking, Collection<Integer> namespaces) implements RankingRule {
    @Override
    public Comparator<RankedPage> order() {
      Comparator<RankedPage> byMeasure = Comparator.comparingLong(RankedPage::measure);
      return (ranking.falling ? byMeasure.reversed() : byMeasure).thenComparingLong(RankedPage::id);
    }

    @Override
    public List<RankedPage> read(
        JdbcClient sql, long after, long upTo, @Nullable RankedPage worst, Instant now) {
      Long bound = worst == null ? null : worst.measure();
      return RankingLookup.measured(sql, ranking, after, upTo, namespaces, bound);
    }
  }

  /** Pages that nobody watches, by title; those that the software made its own do not count. */
  record Unwatched() implements RankingRule {
    @Override
    public Comparator<RankedPage> order() {
      return Comparator.comparing(RankedPage::title, BY_TITLE);
    }

    @Override
    public List<RankedPage> read(
        JdbcClient sql, long after, long upTo, @Nullable RankedPage worst, Instant now) {
      return RankingLookup.unwatched(sql, after, upTo, Namespace.MEDIAWIKI, now);
    }
  }

  /** Redirects: all by their title, others by the title they lead to. */
  record Redirects(RedirectRanking ranking) implements RankingRule {
    @Override
    public Comparator<RankedPage> order() {
      Comparator<RankedPage> byTitle = Comparator.comparing(RankedPage::title, BY_TITLE);
      return ranking == RedirectRanking.ALL
          ? byTitle
          : Comparator.comparing(Redirects::target, BY_TITLE).thenComparingLong(RankedPage::id);
    }

    @Override
    public List<RankedPage> read(
        JdbcClient sql, long after, long upTo, @Nullable RankedPage worst, Instant now) {
      return RedirectRankingLookup.pages(sql, ranking, after, upTo);
    }

    private static Title target(RankedPage page) {
      return switch (page.path().getFirst()) {
        case ParsedTitle.Local(Title title, String _) -> title;
        case ParsedTitle.Interwiki other -> new Title(Namespace.MAIN, other.text());
      };
    }
  }
}
