package org.palimpsest.wiki.preference;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchlistTokens;

/**
 * The token of somebody's own watchlist, which they may see and renew ({@link WatchlistTokens}).
 * Thread-safe.
 */
public final class OwnWatchlistToken {
  private final Database database;
  private final Preferences preferences;
  private final RandomGenerator random;

  /**
   * @param random a cryptographic generator, thread-safe
   */
  public OwnWatchlistToken(Database database, Preferences preferences, RandomGenerator random) {
    this.database = database;
    this.preferences = preferences;
    this.random = random;
  }

  /** Whether somebody has a watchlist and preferences of their own, and may see and change them. */
  public boolean isOpenTo(Performer performer) {
    return preferences.mayChange(performer) && performer.has(Right.VIEWMYWATCHLIST);
  }

  /** The token; empty while there is none. */
  public Optional<String> find(Performer performer) {
    return database.query(sql -> WatchlistTokens.find(sql, performer.userId()));
  }

  /** Makes another token; the one before is void. */
  public String renew(Performer performer) {
    return database.write(tx -> WatchlistTokens.renew(tx.sql(), performer.userId(), random));
  }
}
