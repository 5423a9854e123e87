package org.palimpsest.wiki.ranking;

import java.util.Collection;
import org.palimpsest.store.ranking.Ranking;
import org.palimpsest.store.ranking.RedirectRanking;

/** The rankings of pages that a reader can ask for. */
public enum PageRanking {
  /** Pages of the content whose latest revision is oldest; the measure is its second since 1970. */
  ANCIENT,
  /** The shortest pages of the content; the measure is in bytes. */
  SHORT,
  /** The longest pages of the content; the measure is in bytes. */
  LONG,
  /** Pages of the content with the fewest revisions; the measure is their number. */
  FEWEST_REVISIONS,
  /** Pages of the content with the most revisions; the measure is their number. */
  MOST_REVISIONS,
  /** Pages that nobody watches; no measure. */
  UNWATCHED,
  /** Redirects, with what they lead to; no measure. */
  REDIRECTS,
  /** Redirects to pages that do not exist, with what they lead to; no measure. */
  BROKEN_REDIRECTS,
  /** Redirects to redirects, with what they and those lead to; no measure. */
  DOUBLE_REDIRECTS;

  RankingRule rule(Collection<Integer> contentNamespaces) {
    return switch (this) {
      case ANCIENT -> new RankingRule.Measured(Ranking.OLDEST, contentNamespaces);
      case SHORT -> new RankingRule.Measured(Ranking.SHORTEST, contentNamespaces);
      case LONG -> new RankingRule.Measured(Ranking.LONGEST, contentNamespaces);
      case FEWEST_REVISIONS ->
          new RankingRule.Measured(Ranking.FEWEST_REVISIONS, contentNamespaces);
      case MOST_REVISIONS -> new RankingRule.Measured(Ranking.MOST_REVISIONS, contentNamespaces);
      case UNWATCHED -> new RankingRule.Unwatched();
      case REDIRECTS -> new RankingRule.Redirects(RedirectRanking.ALL);
      case BROKEN_REDIRECTS -> new RankingRule.Redirects(RedirectRanking.BROKEN);
      case DOUBLE_REDIRECTS -> new RankingRule.Redirects(RedirectRanking.DOUBLE);
    };
  }
}
