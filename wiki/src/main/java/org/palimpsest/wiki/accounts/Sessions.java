package org.palimpsest.wiki.accounts;

import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.palimpsest.store.Database;
import org.palimpsest.wiki.settings.Settings;

/**
 * Finds out who is behind a request, and keeps what has to be kept of it (spec: auth-and-rights.md,
 * section 1). Thread-safe.
 */
public final class Sessions {
  public Sessions(Database database, Settings settings, InstantSource clock, RandomGenerator random) {
  }

  /**
   * Who is behind a request with these cookies (decoded values by full name) from this canonical
   * address. Without cookies of ours no query is made.
   */
  public Session resolve(Map<String, String> cookies, String address) {
    return anonymous(address);
  }

  /** Somebody of whom only the address is known: also for requests that must not be trusted. */
  public Session anonymous(String address) {
    throw new UnsupportedOperationException(address);
  }

  /**
   * The same session, able to give out tokens of the types that guard the entrance: it is kept from
   * now on if it was not.
   */
  public Session awaitingLogin(Session session) {
    return session;
  }
}
