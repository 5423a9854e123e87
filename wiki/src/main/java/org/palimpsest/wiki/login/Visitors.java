package org.palimpsest.wiki.login;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.palimpsest.store.Database;
import org.palimpsest.store.setting.SettingTable;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.password.RandomText;

/**
 * The sessions of those who are not logged in. Nothing is kept of them: the id itself says when it
 * was made and proves that it is ours, and the keys follow from it. So asking for a login token
 * writes nothing, however often strangers do it. Thread-safe.
 */
final class Visitors {
  /** How long a login may take to follow its token. */
  static final Duration LIFETIME = Duration.ofDays(1);

  private static final int TIME_LENGTH = 7;
  private static final int RANDOM_LENGTH = 12;
  private static final int PROOF_LENGTH = 13;
  private static final int LENGTH = TIME_LENGTH + RANDOM_LENGTH + PROOF_LENGTH;

  private static final int KEY_BYTES = 32;
  private static final String SETTING = "visitor-key";

  private final String key;

  /**
   * @param key known to all nodes of this wiki and to nobody else
   */
  Visitors(String key) {
    this.key = key;
  }

  /** The visitors of a wiki, whose key is made when it is first needed. */
  static Visitors of(Database database, RandomGenerator random) {
    return new Visitors(
        database
            .query(sql -> SettingTable.find(sql, SETTING))
            .orElseGet(() -> {
              String fresh = RandomText.hex(random, KEY_BYTES);
              return database.write(tx -> SettingTable.keepFirst(tx.sql(), SETTING, fresh));
            }));
  }

  /** Begins a session. */
  Session.Keys begin(RandomGenerator random, Instant now) {
    String time = RandomText.base32(now.getEpochSecond(), TIME_LENGTH);
    String start = time + RandomText.base32(random, RANDOM_LENGTH);
    return keys(start + proof(start));
  }

  /** The keys of a session that is ours and not over. */
  Optional<Session.Keys> resume(String id, Instant now) {
    if (id.length() != LENGTH) {
      return Optional.empty();
    }
    String start = id.substring(0, LENGTH - PROOF_LENGTH);
    if (!Hashes.same(id.substring(start.length()), proof(start))) {
      return Optional.empty();
    }
    return ends(id).isAfter(now) ? Optional.of(keys(id)) : Optional.empty();
  }

  /** When a session of ours is over. */
  Instant ends(String id) {
    long begun = Long.parseLong(id.substring(0, TIME_LENGTH), 32);
    return Instant.ofEpochSecond(begun).plus(LIFETIME);
  }

  private Session.Keys keys(String id) {
    String secret = HexFormat.of().formatHex(Hashes.keyed(key, "keys of " + id));
    return new Session.Keys(id, secret, secret);
  }

  private String proof(String start) {
    return RandomText.base32(Hashes.keyed(key, "visitor " + start), PROOF_LENGTH);
  }
}
