package org.palimpsest.store.oauth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token of OAuth 2.0 as it is kept.
 *
 * @param hash its SHA-256
 * @param kind what it is good for
 * @param acceptanceId what it stands for
 * @param series what all tokens that came of one consent have in common
 * @param spent whether it has been used up
 * @param callback of a code: where it was sent to; null when the request did not say
 * @param challenge of a code: what its verifier must match; null: it needs none
 * @param challengeMethod how it must match: {@code plain} or {@code S256}
 * @param expires until when it is of use; null: for ever
 */
public record TokenRow(
    String hash,
    Kind kind,
    long acceptanceId,
    String series,
    boolean spent,
    @Nullable String callback,
    @Nullable String challenge,
    @Nullable String challengeMethod,
    @Nullable Instant expires) {

  /** What a token is good for. */
  public enum Kind {
    /** It is exchanged for the others. */
    CODE,
    /** It goes along with every request. */
    ACCESS,
    /** It is exchanged for newer ones. */
    REFRESH
  }

  /** A token that says nothing more than what it stands for. */
  public static TokenRow plain(
      String hash, Kind kind, long acceptanceId, String series, @Nullable Instant expires) {
    return new TokenRow(hash, kind, acceptanceId, series, false, null, null, null, expires);
  }
}
