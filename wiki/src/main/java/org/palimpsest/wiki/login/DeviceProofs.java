package org.palimpsest.wiki.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.password.RandomText;

/**
 * What a device keeps to prove later that somebody has logged in on it: when that was, a number of
 * its own, and a signature over both for this account and its present password. It opens nothing.
 * Nothing of it is kept here. Stateless.
 */
final class DeviceProofs {
  static final Duration LIFETIME = Duration.ofDays(180);

  private static final int TIME_LENGTH = 7;
  private static final int ID_LENGTH = 13;
  private static final int SIGNATURE_LENGTH = 26;
  private static final int LENGTH = TIME_LENGTH + ID_LENGTH + SIGNATURE_LENGTH;

  private final String key;

  /**
   * @param key known to all nodes of this wiki and to nobody else
   */
  DeviceProofs(String key) {
    this.key = key;
  }

  /** A proof that is good. */
  record Device(String id, Instant since) {}

  /** A proof for a device on which somebody has just logged in. */
  String make(AccountRow account, RandomGenerator random, Instant now) {
    String start =
        RandomText.base32(now.getEpochSecond(), TIME_LENGTH) + RandomText.base32(random, ID_LENGTH);
    return start + signature(account, start);
  }

  /** The device that a proof tells of; empty unless it is ours, for this account, and not old. */
  Optional<Device> check(AccountRow account, String proof, Instant now) {
    if (proof.length() != LENGTH) {
      return Optional.empty();
    }
    String start = proof.substring(0, LENGTH - SIGNATURE_LENGTH);
    if (!Hashes.same(proof.substring(start.length()), signature(account, start))) {
      return Optional.empty();
    }
    Instant since = Instant.ofEpochSecond(Long.parseLong(start.substring(0, TIME_LENGTH), 32));
    return since.plus(LIFETIME).isAfter(now)
        ? Optional.of(new Device(start.substring(TIME_LENGTH), since))
        : Optional.empty();
  }

  /** The account's token makes all proofs void when the password changes. */
  private String signature(AccountRow account, String start) {
    String signed = "device " + start + ' ' + account.id() + ' ' + account.token();
    return RandomText.base32(Hashes.keyed(key, signed), SIGNATURE_LENGTH);
  }
}
