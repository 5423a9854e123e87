package org.palimpsest.store.oauth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request token of OAuth 1.0a as it is kept.
 *
 * @param key its name on the wire: 32 hex digits
 * @param consumerId the application that asked for it
 * @param secret the secret that belongs to it, encrypted
 * @param callback where the user is to be sent back to; {@code oob}: nowhere
 * @param acceptanceId what the user has lent; null as long as they have not consented
 * @param verifierHash the hash of what the user carries back; null until then
 * @param expires until when it is of use
 */
public record RequestTokenRow(
    String key,
    long consumerId,
    String secret,
    String callback,
    @Nullable Long acceptanceId,
    @Nullable String verifierHash,
    Instant expires) {

  /** Without the credentials. */
  @Override
  public String toString() {
    return "RequestTokenRow[of " + consumerId + "]";
  }
}
