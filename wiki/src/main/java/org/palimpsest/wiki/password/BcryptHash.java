package org.palimpsest.wiki.password;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Bcrypt as MediaWiki keeps it: {@code :bcrypt:09$salt$hash}. Bytes behind the first 72 of a
 * password do not count.
 *
 * @param crypt the form that other programs know: {@code $2y$09$} with salt and hash behind it
 */
record BcryptHash(String crypt) implements PasswordHash {
  private static final Pattern SHAPE =
      Pattern.compile(":bcrypt:(0?[4-9]|1[0-6])\\$([A-Za-z0-9./]{22})\\$([A-Za-z0-9./]{31})");

  static Optional<PasswordHash> read(String encoded) {
    Matcher shape = SHAPE.matcher(encoded);
    return shape.matches()
        ? Optional.of(
            new BcryptHash(
                "$2y$%02d$%s%s"
                    .formatted(Integer.parseInt(shape.group(1)), shape.group(2), shape.group(3))))
        : Optional.empty();
  }

  @Override
  public boolean matches(String password) {
    return OpenBSDBCrypt.checkPassword(crypt, password.toCharArray());
  }
}
