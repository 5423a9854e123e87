package org.palimpsest.wiki.password;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An early MD5 hash of which a later version of MediaWiki has taken the PBKDF2 hash, without
 * knowing the password: {@code :pbkdf2-legacyA:} and {@code :pbkdf2-legacyB:}.
 *
 * @param salt the salt of the inner hash; null: none
 * @param outer the hash of the inner hash
 */
record LayeredHash(@Nullable String salt, PasswordHash outer) implements PasswordHash {
  private static final Pattern SHAPE =
      Pattern.compile(
          ":pbkdf2-legacy([AB]):!([a-z0-9:]+)!([0-9A-Za-z]{0,64})!([A-Za-z0-9+/=]+)!([A-Za-z0-9+/=]+)");

  static Optional<PasswordHash> read(String encoded) {
    Matcher shape = SHAPE.matcher(encoded);
    if (!shape.matches() || shape.group(1).equals("A") != shape.group(3).isEmpty()) {
      return Optional.empty();
    }
    String salt = shape.group(3).isEmpty() ? null : shape.group(3);
    return Pbkdf2Hash.read(
            ":pbkdf2:%s:%s:%s".formatted(shape.group(2), shape.group(4), shape.group(5)))
        .map(outer -> new LayeredHash(salt, outer));
  }

  @Override
  public boolean matches(String password) {
    return outer.matches(Md5Hash.of(salt, password));
  }
}
