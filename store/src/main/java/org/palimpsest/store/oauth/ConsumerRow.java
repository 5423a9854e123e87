package org.palimpsest.store.oauth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is kept.
 *
 * @param id its number, which people see; 0 before it is kept
 * @param key its name on the wire: 32 hex digits
 * @param accountId whose it is
 * @param name its name for people
 * @param version its version, as its owner calls it
 * @param protocol 1 for OAuth 1.0a, 2 for OAuth 2.0
 * @param callback where users are sent back to; {@code oob}: nowhere
 * @param callbackPrefix whether every address that begins like it will do
 * @param grants the names of what it asks for, comma-separated
 * @param ownerOnly whether it works for its owner only
 * @param confidential whether it can keep a secret
 * @param restrictions from where it can be used: JSON
 * @param secret its secret, encrypted (1.0a) or as a hash (2.0)
 * @param publicKey the key that its RSA signatures are checked with, PEM; null: none
 * @param stage how far it has got: {@code proposed}, {@code approved}, {@code rejected}, {@code
 *     expired} or {@code disabled}
 * @param registered since when it is known
 * @param ownerName the name of the account whose it is
 */
public record ConsumerRow(
    long id,
    String key,
    long accountId,
    String name,
    String version,
    int protocol,
    String callback,
    boolean callbackPrefix,
    String grants,
    boolean ownerOnly,
    boolean confidential,
    String restrictions,
    String secret,
    @Nullable String publicKey,
    String stage,
    Instant registered,
    String ownerName) {

  /** Without the credentials. */
  @Override
  public String toString() {
    return "ConsumerRow[" + id + " " + name + "]";
  }
}
