package org.palimpsest.wiki.login;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.Networks;
import org.palimpsest.wiki.password.Asker;
import org.palimpsest.wiki.setting.Settings;

/**
 * Keeps those from guessing passwords who try too often, and lets those through who have logged in
 * before where they are now (spec: auth-and-rights.md, section 13). Thread-safe.
 */
public final class LoginGuard {
  private final KnownNetworks places;
  private final Networks networks;
  private final Throttle throttle;
  private final CrowdThrottle crowd;
  private final Throttle bots;

  /**
   * @param random a cryptographic generator, for the proofs that devices keep
   */
  public LoginGuard(
      Database database,
      Settings settings,
      HitCounters counters,
      InstantSource clock,
      RandomGenerator random) {
    this.places = new KnownNetworks(database, settings, clock, random);
    this.networks = new Networks(settings.limits());
    this.throttle = new Throttle(settings.login(), "login", counters);
    this.crowd = new CrowdThrottle(settings.login(), counters);
    this.bots = new Throttle(settings.login(), "botlogin", counters);
  }

  /** Who wants to log in with the password of an account, of which there may be none. */
  Asker asker(
      String address, String name, @Nullable AccountRow account, Map<String, String> cookies) {
    return places.asker(address, name, account, cookies);
  }

  /** Who wants to log in with a bot password. */
  Asker bot(String address, String name) {
    return new Asker(networks.of(address), name, false);
  }

  /** The tries with bot passwords, whose secrets no crowd can guess. */
  Throttle bots() {
    return bots;
  }

  /** The time to wait when the next try would be one too many; counts nothing. */
  Optional<Duration> standing(Asker asker) {
    return throttle.standing(asker).or(() -> crowd.standing(asker));
  }

  /** Counts a try; the time to wait when it is one too many, and must not be looked at. */
  Optional<Duration> attempt(Asker asker) {
    return crowd.standing(asker).or(() -> throttle.attempt(asker));
  }

  /** Counts that a try has failed. */
  void failed(Asker asker) {
    crowd.failed(asker);
  }

  /** Takes note that a try has succeeded; gives what the client has to keep for that. */
  List<CookieChange> succeeded(
      Asker asker, AccountRow account, String address, Map<String, String> cookies) {
    throttle.clear(asker);
    return places.remember(account, address, cookies);
  }
}
