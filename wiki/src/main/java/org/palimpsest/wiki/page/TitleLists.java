package org.palimpsest.wiki.page;

import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageFilter;
import org.palimpsest.store.page.TitleLookup;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists pages by title. Thread-safe.
 *
 * <p>A list of few pages among many is read for a bounded number of titles at a time, so an answer
 * costs the same however large the wiki is.
 */
public final class TitleLists {
  private static final int MOST_TITLES = 20_000;

  private final Database database;
  private final int mostTitles;

  public TitleLists(Database database) {
    this(database, MOST_TITLES);
  }

  TitleLists(Database database, int mostTitles) {
    this.database = database;
    this.mostTitles = mostTitles;
  }

  /**
   * The first pages of a range, at most {@code limit} of them.
   *
   * @param direction {@code NEWER} for rising titles, {@code OLDER} for falling ones
   */
  public Slice<PageFacts, String> list(
      TitleRange range, Direction direction, PageFilter filter, int limit) {
    return database.read(sql -> list(sql, range, direction, filter, limit));
  }

  private Slice<PageFacts, String> list(
      JdbcClient sql, TitleRange range, Direction direction, PageFilter filter, int limit) {
    String horizon = TitleLookup.horizon(sql, range, direction, filter, mostTitles).orElse(null);
    TitleRange near = direction == Direction.NEWER ? range.to(horizon) : range.from(horizon);
    Slice<PageFacts, String> found = TitleLookup.pages(sql, near, direction, filter, limit);
    return horizon == null || found.next() != null
        ? found
        : new Slice<>(before(horizon, found.items()), horizon);
  }

  private static List<PageFacts> before(String horizon, List<PageFacts> pages) {
    return pages.stream().filter(page -> !page.title().key().equals(horizon)).toList();
  }
}
