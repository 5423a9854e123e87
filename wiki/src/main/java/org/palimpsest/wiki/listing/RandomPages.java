package org.palimpsest.wiki.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.reading.ChanceLookup;
import org.palimpsest.store.reading.ChanceLookup.Placed;
import org.palimpsest.store.reading.RedirectFilter;
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

  /**
   * Pages drawn.
   *
   * @param pages the pages; they may be fewer than wanted
   * @param next where to go on, null when every page has been drawn
   */
  public record Drawn(List<PageFacts> pages, @Nullable RandomPlace next) {
    public Drawn {
      pages = List.copyOf(pages);
    }
  }

  /** A place anywhere, where a walk may begin. */
  public RandomPlace anywhere() {
    long start = random.nextLong(ChanceLookup.PLACES);
    return new RandomPlace(start, start, false);
  }

  /**
   * The next pages of a walk.
   *
   * @param namespaces the ids of their namespaces, one at least
   */
  public Drawn draw(
      RandomPlace from, List<Integer> namespaces, RedirectFilter redirects, int limit) {
    return database.read(sql -> draw(sql, from, namespaces, redirects, limit));
  }

  private static Drawn draw(
      JdbcClient sql,
      RandomPlace from,
      List<Integer> namespaces,
      RedirectFilter redirects,
      int limit) {
    List<PageFacts> drawn = new ArrayList<>();
    RandomPlace place = from;
    for (int round = 0; round < MOST_ROUNDS && place != null; round++) {
      int wanted = limit + 1 - drawn.size() + passedOver(redirects, round);
      List<Placed> rows =
          ChanceLookup.pages(
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
        if (drawn.size() == limit) {
          return new Drawn(drawn, place.at(row.place()));
        }
        drawn.add(row.page());
      }
      place = rows.size() < wanted ? behind(place) : place.at(rows.getLast().place() + 1);
    }
    return new Drawn(drawn, place);
  }

  /**
   * How many redirects a round reads in vain; more and more, for a walk that meets nothing else.
   */
  private static int passedOver(RedirectFilter redirects, int round) {
    return redirects == RedirectFilter.NONREDIRECTS ? 4 << (2 * round) : 0;
  }

  private static @Nullable RandomPlace behind(RandomPlace place) {
    return place.wrapped() ? null : new RandomPlace(place.start(), 0, true);
  }
}
