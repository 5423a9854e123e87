package org.palimpsest.wiki.login;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.Rate;
import org.palimpsest.wiki.password.Asker;
import org.palimpsest.wiki.setting.LoginSettings;

/**
 * Slows down many who try the passwords of one account from many places: 50 failures in 5 minutes
 * and 1500 in two days, whoever they are. It does not hold those who are known at the account, so
 * its owner is not locked out. Thread-safe.
 */
final class CrowdThrottle {
  private static final List<Rate> RATES = List.of(new Rate(50, 300), new Rate(1500, 172_800));

  private final boolean on;
  private final HitCounters counters;

  CrowdThrottle(LoginSettings settings, HitCounters counters) {
    this.on = settings.passwordThrottle();
    this.counters = counters;
  }

  /** The time to wait before another stranger may try. */
  Optional<Duration> standing(Asker asker) {
    return on && !asker.known()
        ? RATES.stream()
            .filter(rate -> counters.count(key(rate, asker)) >= rate.hits())
            .map(Rate::window)
            .findFirst()
        : Optional.empty();
  }

  /** Counts a failure. */
  void failed(Asker asker) {
    if (on && !asker.known()) {
      RATES.forEach(
          rate -> counters.hit("crowd|" + asker.source(), key(rate, asker), rate.window()));
    }
  }

  private static String key(Rate rate, Asker asker) {
    return "crowd|" + rate.seconds() + '|' + asker.account();
  }
}
