package org.palimpsest.wiki.ranking;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.ranking.RankedPage;
import org.palimpsest.store.ranking.RankingLookup;

/**
 * Finds the best pages of all by looking through them some at a time and holding the best so far:
 * no query is long, nothing is sorted as a whole, and what is held has a bound. Stateless.
 *
 * @param pagesAtATime how many ids one query looks at
 * @param most how many pages are held
 */
record RankingMaker(Database database, int pagesAtATime, int most) {

  /** The best pages, the very best first. */
  List<RankedPage> make(RankingRule rule, Instant now) {
    Comparator<RankedPage> order = rule.order();
    PriorityQueue<RankedPage> best = new PriorityQueue<>(order.reversed());
    long last = database.query(RankingLookup::lastPage);
    for (long after = 0; after < last; after += pagesAtATime) {
      RankedPage worst = best.size() == most ? best.peek() : null;
      for (RankedPage page : read(rule, after, worst, now)) {
        best.add(page);
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(order).toList();
  }

  private List<RankedPage> read(
      RankingRule rule, long after, @Nullable RankedPage worst, Instant now) {
    return database.read(sql -> rule.read(sql, after, after + pagesAtATime, worst, now));
  }
}
