package org.palimpsest.store.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is kept.
 *
 * @param idHash SHA-256 of the cookie's value, in hex
 * @param accountId whose it is
 * @param appId the bot password that was used; null: none
 * @param token the account's or the bot password's token at login
 * @param secret the key of its tokens
 * @param loginSecret the key of login and createaccount tokens; null: none asked for
 * @param expires until when it lives if nobody comes back
 */
public record SessionRow(
    String idHash,
    long accountId,
    @Nullable String appId,
    String token,
    String secret,
    @Nullable String loginSecret,
    Instant expires) {

  /** Without the keys. */
  @Override
  public String toString() {
    return "SessionRow[of " + accountId + " until " + expires + "]";
  }
}
