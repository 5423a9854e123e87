package org.palimpsest.wiki.watch;

import java.time.InstantSource;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.watch.WatchedTitle;
import org.palimpsest.store.watch.WatchlistFilter;
import org.palimpsest.store.watch.WatchlistLookup;

/** Reads which titles are watched. Thread-safe. */
public final class WatchlistReader {
  private final Database database;
  private final InstantSource clock;

  public WatchlistReader(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A part of a watchlist, by namespace and title. */
  public Slice<WatchedTitle, Title> list(
      long accountId, Window<Title> window, WatchlistFilter filter) {
    return database.query(
        sql -> WatchlistLookup.list(sql, accountId, window, filter, clock.instant()));
  }
}
