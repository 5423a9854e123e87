package org.palimpsest.wiki.watching;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.watch.WatchRow;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.authority.Performer;
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
   * @param preferred whether their preferences ask for watching after such an action
   * @param preferredExpiry until when their preferences ask for it; null for ever
   */
  public static WatchState apply(
      JdbcClient sql,
      Performer performer,
      Title title,
      WatchWish wish,
      boolean preferred,
      @Nullable Expiry preferredExpiry,
      Instant now) {
    if (!performer.isRegistered()) {
      return WatchState.UNWATCHED;
    }
    Optional<WatchRow> before = WatchTable.find(sql, performer.userId(), title, now);
    boolean bot = performer.groups().contains(BOT_GROUP);
    boolean watched =
        switch (wish.mode()) {
          case WATCH -> true;
          case UNWATCH -> false;
          case NOCHANGE -> before.isPresent();
          case PREFERENCES -> before.isPresent() || (!bot && preferred);
        };
    if (!watched) {
      if (before.isPresent()) {
        WatchTable.unwatch(sql, performer.userId(), title);
      }
      return WatchState.UNWATCHED;
    }
    Expiry expiry = wish.expiry();
    if (expiry == null && before.isEmpty()) {
      expiry = preferredExpiry == null ? new Expiry.Infinite() : preferredExpiry;
    }
    if (expiry == null) {
      return new WatchState(true, before.orElseThrow().expires());
    }
    Instant expires = expiry instanceof Expiry.At at ? at.time() : null;
    WatchTable.watch(sql, performer.userId(), title, expires);
    return new WatchState(true, expires);
  }
}
