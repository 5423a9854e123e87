package org.palimpsest.wiki.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms of MediaWiki's early years, which protect next to nothing and are replaced by the first
 * login: {@code :A:hash} and {@code :B:salt:hash}.
 *
 * @param salt null: none
 * @param hash 32 hex digits
 */
record Md5Hash(@Nullable String salt, String hash) implements PasswordHash {
  private static final Pattern SHAPE =
      Pattern.compile(":(?:A|B:([0-9A-Za-z]{1,64})):([0-9a-f]{32})");

  static Optional<PasswordHash> read(String encoded) {
    Matcher shape = SHAPE.matcher(encoded);
    return shape.matches()
        ? Optional.of(new Md5Hash(shape.group(1), shape.group(2)))
        : Optional.empty();
  }

  @Override
  public boolean matches(String password) {
    return Hashes.same(hash, of(salt, password));
  }

  /** The hash of a password in these forms. */
  static String of(@Nullable String salt, String password) {
    return salt == null ? md5(password) : md5(salt + '-' + md5(password));
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has MD5", e);
    }
  }
}
