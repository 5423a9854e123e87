package org.palimpsest.store.oauth;

import java.time.Instant;

/**
 * That a user lends rights to an application, as it is kept.
 *
 * @param id 0 before it is kept
 * @param consumerId the application
 * @param accountId the user
 * @param grants the names of what is lent, comma-separated
 * @param accessKey 32 random hex digits; with OAuth 1.0a, the access token
 * @param accessSecret the secret that belongs to the access token, encrypted
 * @param accepted since when
 */
public record AcceptanceRow(
    long id,
    long consumerId,
    long accountId,
    String grants,
    String accessKey,
    String accessSecret,
    Instant accepted) {

  /** Without the credentials. */
  @Override
  public String toString() {
    return "AcceptanceRow[" + accountId + " to " + consumerId + "]";
  }
}
