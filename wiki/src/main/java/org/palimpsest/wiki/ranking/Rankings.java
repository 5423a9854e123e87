package org.palimpsest.wiki.ranking;

import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.palimpsest.store.Database;

/**
 * Ranks all pages by what no index holds. Thread-safe.
 *
 * <p>A ranking whose making has taken noticeable time is kept for a thousand times as long: so the
 * rankings of a small wiki are always those of this moment, and each of a large one takes a
 * thousandth of a processor at most. Once there is a ranking, nobody waits for a newer one, which
 * is made in the background. Every node keeps its own, in memory.
 */
public final class Rankings {
  /** How many pages a ranking holds. */
  public static final int MOST_PAGES = 1000;

  private static final int PAGES_AT_A_TIME = 10_000;

  private final Map<PageRanking, KeptRanking> rankings = new EnumMap<>(PageRanking.class);

  /**
   * @param contentNamespaces the ids of the namespaces whose pages are the wiki's content
   * @param background where rankings are renewed
   */
  public Rankings(
      Database database,
      Collection<Integer> contentNamespaces,
      InstantSource clock,
      Executor background) {
    RankingMaker maker = new RankingMaker(database, PAGES_AT_A_TIME, MOST_PAGES);
    for (PageRanking ranking : PageRanking.values()) {
      RankingRule rule = ranking.rule(contentNamespaces);
      rankings.put(ranking, new KeptRanking(now -> maker.make(rule, now), clock, background));
    }
  }

  /** The head of a ranking. */
  public RankedList read(PageRanking ranking) {
    return Objects.requireNonNull(rankings.get(ranking)).read();
  }
}
