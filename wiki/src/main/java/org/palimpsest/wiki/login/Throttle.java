package org.palimpsest.wiki.login;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.Rate;
import org.palimpsest.wiki.password.Asker;
import org.palimpsest.wiki.setting.LoginSettings;

/**
 * Slows down those who try passwords: 5 tries in 5 minutes and 150 in two days for each source and
 * account (spec: auth-and-rights.md, section 13). Every try counts until one succeeds. Thread-safe.
 */
final class Throttle {
  private static final List<Rate> RATES = List.of(new Rate(5, 300), new Rate(150, 172_800));

  private final boolean on;
  private final String kind;
  private final HitCounters counters;

  /**
   * @param kind sets its counts apart from those of other throttles
   */
  Throttle(LoginSettings settings, String kind, HitCounters counters) {
    this.on = settings.passwordThrottle();
    this.kind = kind;
    this.counters = counters;
  }

  /** Counts a try; the time to wait when it is one too many, and must not be looked at. */
  Optional<Duration> attempt(Asker asker) {
    return on
        ? RATES.stream()
            .filter(
                rate -> counters.hit(share(asker), key(rate, asker), rate.window()) > rate.hits())
            .map(Rate::window)
            .findFirst()
        : Optional.empty();
  }

  /** Whether there have been tries, none of which has succeeded. */
  boolean remembers(Asker asker) {
    return on && counters.count(key(RATES.getLast(), asker)) > 0;
  }

  /** The time to wait when the next try would be one too many; counts nothing. */
  Optional<Duration> standing(Asker asker) {
    return on
        ? RATES.stream()
            .filter(rate -> counters.count(key(rate, asker)) >= rate.hits())
            .map(Rate::window)
            .findFirst()
        : Optional.empty();
  }

  /** Forgets the tries: one has succeeded. */
  void clear(Asker asker) {
    if (on) {
      RATES.forEach(rate -> counters.clear(key(rate, asker)));
    }
  }

  /** Names that strangers make up must not cost those their counts who are known. */
  private String share(Asker asker) {
    return kind + '|' + asker.source() + (asker.known() ? '|' + asker.account() : "");
  }

  private String key(Rate rate, Asker asker) {
    return kind + '|' + rate.seconds() + '|' + asker.source() + '|' + asker.account();
  }
}
