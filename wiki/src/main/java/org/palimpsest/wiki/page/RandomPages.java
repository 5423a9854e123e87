package org.palimpsest.wiki.page;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RandomPageLookup;
import org.palimpsest.store.page.RandomPageLookup.Placed;
import org.palimpsest.store.page.RedirectFilter;
import org.palimpsest.store.seek.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws random pages, at the same cost however many there are. Thread-safe. */
public final class RandomPages {
  private static final int MOST_ROUNDS = 7;

  private final Database database;
  private final RandomGenerator random;

  /**
   * @param random where walks begin; thread-safe
   */
  public RandomPages(Database database, RandomGenerator random) {
    this.database = database;
    this.random = random;
  }

  /** A page, and its place in the walk that has come to it. */
  public record Drawn(PageFacts page, RandomPosition place) {}

  /** A place anywhere, where a walk may begin. */
  public RandomPosition anywhere() {
    long start = random.nextLong(RandomPageLookup.PLACES);
    return new RandomPosition(start, start, false);
  }

  /**
   * The next pages of a walk; they may be fewer than wanted. It ends when every page has been
   * drawn.
   *
   * @param namespaces the ids of their namespaces, one at least
   */
  public Slice<Drawn, RandomPosition> draw(
      RandomPosition from, List<Integer> namespaces, RedirectFilter redirects, int limit) {
    return database.read(sql -> draw(sql, from, namespaces, redirects, limit));
  }

  private static Slice<Drawn, RandomPosition> draw(
      JdbcClient sql,
      RandomPosition from,
      List<Integer> namespaces,
      RedirectFilter redirects,
      int limit) {
    List<Drawn> drawn = new ArrayList<>();
    RandomPosition place = from;
    for (int round = 0; round < MOST_ROUNDS && place != null; round++) {
      int wanted = limit + 1 - drawn.size() + passedOver(redirects, round);
      List<Placed> rows =
          RandomPageLookup.pages(
              sql,
              namespaces,
              redirects == RedirectFilter.REDIRECTS,
              place.next(),
              place.end(),
              wanted);
      for (Placed row : rows) {
        if (!redirects.accepts(row.page().redirect())) {
          continue;
        }
        RandomPosition found = place.at(row.place());
        if (drawn.size() == limit) {
          return new Slice<>(drawn, found);
        }
        drawn.add(new Drawn(row.page(), found));
      }
      place = rows.size() < wanted ? behind(place) : place.at(rows.getLast().place() + 1);
    }
    return new Slice<>(drawn, place);
  }

  /**
   * How many redirects a round reads in vain; more and more, for a walk that meets nothing else.
   */
  private static int passedOver(RedirectFilter redirects, int round) {
    return redirects == RedirectFilter.NONREDIRECTS ? 4 << (2 * round) : 0;
  }

  private static @Nullable RandomPosition behind(RandomPosition place) {
    return place.wrapped() ? null : new RandomPosition(place.start(), 0, true);
  }
}
