package org.palimpsest.wiki.limit;

import java.time.Duration;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.LimitSettings;

/** How many accounts may be made from one network in a day. Thread-safe. */
public final class AccountLimit {
  /** The time in which they are counted. */
  public static final Duration DAY = Duration.ofDays(1);

  private final int most;
  private final HitCounters counters;
  private final Networks networks;

  AccountLimit(LimitSettings settings, HitCounters counters) {
    this.most = settings.accountsPerDay();
    this.counters = counters;
    this.networks = new Networks(settings);
  }

  /** How many; 0 for as many as they like. */
  public int most() {
    return most;
  }

  /** Whether so many have been made that it has to wait. Counts nothing. */
  public boolean isReachedBy(Performer performer) {
    return isFor(performer) && counters.count(counter(performer)) >= most;
  }

  /** Counts an account that is about to be made, and says whether it is one too many. */
  public boolean isExceededBy(Performer performer) {
    return isFor(performer) && counters.hit(counter(performer), DAY) > most;
  }

  private boolean isFor(Performer performer) {
    return most > 0 && !performer.has(Right.NORATELIMIT);
  }

  private String counter(Performer performer) {
    return "createaccount|" + networks.of(performer.address());
  }
}
