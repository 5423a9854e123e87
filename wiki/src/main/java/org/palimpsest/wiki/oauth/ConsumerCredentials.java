package org.palimpsest.wiki.oauth;

import org.jspecify.annotations.Nullable;

/**
 * What an application proves itself with; shown once and never again.
 *
 * @param key its name on the wire
 * @param secret its secret
 * @param token with an owner-only application, the access token
 * @param tokenSecret with an owner-only application of OAuth 1.0a, the secret of the token
 */
public record ConsumerCredentials(
    String key, String secret, @Nullable String token, @Nullable String tokenSecret) {
  /** The key only. */
  @Override
  public String toString() {
    return "ConsumerCredentials[" + key + "]";
  }
}
