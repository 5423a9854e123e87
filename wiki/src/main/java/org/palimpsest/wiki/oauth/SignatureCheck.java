package org.palimpsest.wiki.oauth;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.oauth.ConsumerRow;
import org.palimpsest.store.oauth.NonceTable;
import org.palimpsest.wiki.login.Restrictions;
import org.palimpsest.wiki.oauth.signature.Signatures;
import org.palimpsest.wiki.oauth.signature.SignedRequest;
import org.palimpsest.wiki.password.Hashes;

/**
 * What every signed request of OAuth 1.0a has to pass: its application may be used from where it
 * comes; it is recent; it comes for the first time; its signature is right. Thread-safe.
 */
final class SignatureCheck {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Database database;
  private final Vault vault;
  private final InstantSource clock;
  private final Sweep sweep = new Sweep();

  SignatureCheck(Database database, Vault vault, InstantSource clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  /** What is wrong with the application as far as it is known without a token. */
  static Optional<Unauthorized> consumer(@Nullable ConsumerRow consumer, String address) {
    if (consumer == null || consumer.protocol() != Protocol.ONE.number()) {
      return Optional.of(new Unauthorized.UnknownConsumer());
    }
    return Restrictions.allow(consumer.restrictions(), address)
        ? Optional.empty()
        : Optional.of(new Unauthorized.AddressNotAllowed());
  }

  /**
   * What is wrong with the rest. The nonce is used up even if the signature turns out to be wrong.
   *
   * @param token the token that goes along with it; null: none yet
   * @param sealedTokenSecret the secret of that token, as it is kept
   */
  Optional<Unauthorized> signature(
      SignedRequest request,
      ConsumerRow consumer,
      @Nullable String token,
      @Nullable String sealedTokenSecret) {
    Instant now = clock.instant();
    Optional<Instant> signed = timestamp(request);
    if (signed.isEmpty() || Duration.between(signed.get(), now).abs().compareTo(TOLERANCE) > 0) {
      return Optional.of(new Unauthorized.ExpiredTimestamp());
    }
    String nonce = request.get("oauth_nonce");
    if (!isFirst(consumer, token, nonce, signed.get(), now)) {
      return Optional.of(new Unauthorized.NonceUsed(nonce));
    }
    String tokenSecret =
        token == null || sealedTokenSecret == null ? "" : vault.open(sealedTokenSecret, token);
    return switch (request.get("oauth_signature_method")) {
      case Signatures.HMAC_SHA1 ->
          unless(
              Signatures.isSigned(
                  request, vault.open(consumer.secret(), consumer.key()), tokenSecret));
      case Signatures.RSA_SHA1 -> {
        Optional<PublicKey> key = Signatures.publicKey(consumer.publicKey());
        yield unless(key.isPresent() && Signatures.isSigned(request, key.get()));
      }
      default -> Optional.of(new Unauthorized.UnsupportedMethod());
    };
  }

  private static Optional<Unauthorized> unless(boolean right) {
    return right ? Optional.empty() : Optional.of(new Unauthorized.WrongSignature());
  }

  private static Optional<Instant> timestamp(SignedRequest request) {
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(request.get("oauth_timestamp"))));
    } catch (NumberFormatException | DateTimeException notATime) {
      return Optional.empty();
    }
  }

  /** A nonce is kept as long as a request with its time would be believed. */
  private boolean isFirst(
      ConsumerRow consumer, @Nullable String token, String nonce, Instant signed, Instant now) {
    String hash = Hashes.sha256(consumer.id() + "\n" + (token == null ? "" : token) + "\n" + nonce);
    boolean clean = sweep.isDue();
    return !nonce.isEmpty()
        && database.write(tx -> {
          if (clean) {
            NonceTable.deleteExpired(tx.sql(), now, Sweep.AT_ONCE);
          }
          return NonceTable.consume(tx.sql(), hash, signed.plus(TOLERANCE).plusSeconds(1));
        });
  }
}
