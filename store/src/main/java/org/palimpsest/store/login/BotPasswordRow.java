package org.palimpsest.store.login;

/**
 * A bot password as it is kept.
 *
 * @param accountId whose it is
 * @param appId its name within the account
 * @param secret the encoded hash
 * @param grants the names of its grants, comma-separated, in the order of the list of grants
 * @param restrictions from where it can be used: JSON
 * @param token renewed with the secret; sessions that hold another one are over
 */
public record BotPasswordRow(
    long accountId, String appId, String secret, String grants, String restrictions, String token) {

  /** Without the credentials. */
  @Override
  public String toString() {
    return "BotPasswordRow[" + accountId + "@" + appId + "]";
  }
}
