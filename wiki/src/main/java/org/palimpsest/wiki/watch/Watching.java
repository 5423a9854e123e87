package org.palimpsest.wiki.watch;

import java.time.Instant;
import java.util.Optional;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.watch.WatchRow;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What changing a page does to its place on the watchlist of who changed it (spec: rollback.md,
 * section 2.5). Everything happens in the caller's transaction.
 */
public final class Watching {
  private static final String BOT_GROUP = "bot";

  private Watching() {}

  /**
   * Carries out a wish and gives the state after it.
   *
   * @param preference the preference that decides where the wish leaves it to the preferences
   */
  public static WatchState apply(
      JdbcClient sql,
      Performer performer,
      Title title,
      WatchOption wish,
      WatchPreference preference,
      Instant now) {
    if (!performer.isNamed()) {
      return WatchState.UNWATCHED;
    }
    Optional<WatchRow> before = WatchTable.find(sql, performer.userId(), title, now);
    boolean watched =
        switch (wish.mode()) {
          case WATCH -> true;
          case UNWATCH -> false;
          case NOCHANGE -> before.isPresent();
          case PREFERENCES ->
              before.isPresent()
                  || (!performer.groups().contains(BOT_GROUP)
                      && preference.isOn(sql, performer.userId()));
        };
    if (!watched) {
      if (before.isPresent()) {
        WatchTable.unwatch(sql, performer.userId(), title);
      }
      return WatchState.UNWATCHED;
    }
    Expiry expiry = wish.expiry();
    if (expiry == null && before.isPresent()) {
      return new WatchState(true, before.get().expires());
    }
    if (expiry == null) {
      expiry = preference.expiry(sql, performer.userId(), now);
    }
    Instant expires = expiry instanceof Expiry.At at ? at.time() : null;
    WatchTable.watch(sql, performer.userId(), title, expires);
    return new WatchState(true, expires);
  }
}
