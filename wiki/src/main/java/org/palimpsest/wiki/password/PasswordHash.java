package org.palimpsest.wiki.password;

import java.util.Optional;

/**
 * A password's hash in one of the forms that are understood, with all that is needed to check it.
 * New ones are {@link Argon2Hash}es; the other forms are MediaWiki's, for accounts that come from
 * there.
 */
public sealed interface PasswordHash
    permits Argon2Hash, BcryptHash, LayeredHash, Md5Hash, Pbkdf2Hash {
  /** Whether this is the hash of a password. Takes long, by design, but for the oldest forms. */
  boolean matches(String password);

  /** Reads the text that is kept; empty for a form that is not understood. */
  static Optional<PasswordHash> of(String encoded) {
    try {
      return Argon2Hash.read(encoded)
          .or(() -> Pbkdf2Hash.read(encoded))
          .or(() -> BcryptHash.read(encoded))
          .or(() -> Md5Hash.read(encoded))
          .or(() -> LayeredHash.read(encoded));
    } catch (IllegalArgumentException badBase64) {
      return Optional.empty();
    }
  }
}
