package org.palimpsest.wiki.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.watch.WatchRow;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What changing a page does to its place on the watchlist of who changes it (spec: rollback.md,
 * section 2.5). It is planned by reading, also where nothing is written yet: only its performer can
 * do anything else to that place meanwhile.
 *
 * @param accountId whose watchlist; 0 for somebody who has none
 * @param step what there is to do
 * @param state what has come of it then
 */
public record WatchPlan(long accountId, Title title, Step step, WatchState state) {
  private static final String BOT_GROUP = "bot";

  /** What there is to do. */
  enum Step {
    NOTHING,
    WATCH,
    UNWATCH
  }

  /** Nothing is to be done, and this is told of it. */
  public static WatchPlan none(Title title, WatchState state) {
    return new WatchPlan(0, title, Step.NOTHING, state);
  }

  /**
   * Plans what a wish comes to.
   *
   * @param preference the preference that decides where the wish leaves it to the preferences
   */
  public static WatchPlan of(
      JdbcClient sql,
      Performer performer,
      Title title,
      WatchOption wish,
      WatchPreference preference,
      Instant now) {
    return of(sql, performer, title, wish, List.of(preference), now);
  }

  /**
   * The same where any of several preferences decides.
   *
   * @param preferences how long something is watched follows the first that is on
   */
  public static WatchPlan of(
      JdbcClient sql,
      Performer performer,
      Title title,
      WatchOption wish,
      List<WatchPreference> preferences,
      Instant now) {
    if (!performer.isNamed()) {
      return none(title, WatchState.UNWATCHED);
    }
    long account = performer.userId();
    Optional<WatchRow> before = WatchTable.find(sql, account, title, now);
    boolean watched =
        switch (wish.mode()) {
          case WATCH -> true;
          case UNWATCH -> false;
          case NOCHANGE -> before.isPresent();
          case PREFERENCES ->
              before.isPresent()
                  || (!performer.groups().contains(BOT_GROUP)
                      && preferences.stream().anyMatch(each -> each.isOn(sql, account)));
        };
    if (!watched) {
      Step step = before.isPresent() ? Step.UNWATCH : Step.NOTHING;
      return new WatchPlan(account, title, step, WatchState.UNWATCHED);
    }
    Expiry expiry = wish.expiry();
    if (expiry == null && before.isPresent()) {
      WatchState same = new WatchState(true, before.get().expires());
      return new WatchPlan(account, title, Step.NOTHING, same);
    }
    Expiry end = expiry == null ? expiry(sql, account, preferences, now) : expiry;
    Instant expires = end instanceof Expiry.At at ? at.time() : null;
    return new WatchPlan(account, title, Step.WATCH, new WatchState(true, expires));
  }

  private static Expiry expiry(
      JdbcClient sql, long account, List<WatchPreference> preferences, Instant now) {
    return preferences.stream()
        .filter(each -> each.isOn(sql, account))
        .findFirst()
        .orElse(preferences.getFirst())
        .expiry(sql, account, now);
  }

  /** Whether all is as it shall be. */
  public boolean isNothing() {
    return step == Step.NOTHING;
  }

  /** Does it, in the caller's transaction, and gives the state after it. */
  public WatchState carryOut(JdbcClient sql) {
    switch (step) {
      case NOTHING -> {}
      case WATCH -> WatchTable.watch(sql, accountId, title, state.expires());
      case UNWATCH -> WatchTable.unwatch(sql, accountId, title);
    }
    return state;
  }
}
