package org.palimpsest.wiki.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.password.Hashes;

/**
 * Makes and checks the tokens that prove that a write was meant by its session: 32 hex digits of a
 * keyed hash over time and type, the time in hex, and {@code +\} (spec: auth-and-rights.md, section
 * 2). A token stays valid as long as its session keeps its key. Stateless; nothing is stored.
 */
public final class Tokens {
  /** The token of everybody who is not logged in. */
  public static final String ANONYMOUS = "+\\";

  /** The time has room for some ten thousand years: whatever is longer is none of ours. */
  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f]{32})([0-9a-f]{8,10})" + Pattern.quote(ANONYMOUS));

  private Tokens() {}

  /**
   * Makes a token.
   *
   * @throws IllegalStateException for a type that guards the entrance when the session has no key
   *     for it: call {@link SessionKeeper#awaitingLogin} first
   */
  public static String issue(Session session, TokenType type, Instant now) {
    String key = key(session, type);
    if (key == null) {
      if (type.guardsEntrance()) {
        throw new IllegalStateException("The session does not await a login");
      }
      return ANONYMOUS;
    }
    String time = HexFormat.of().toHexDigits(now.getEpochSecond(), 8);
    return hash(key, time, type.salt()) + time + ANONYMOUS;
  }

  /** Whether this is a token of this session and type. Takes as long for a near miss as for any. */
  public static boolean check(Session session, TokenType type, String token) {
    String key = key(session, type);
    if (key == null) {
      return !type.guardsEntrance() && token.equals(ANONYMOUS);
    }
    return isOf(key, type.salt(), token);
  }

  private static boolean isOf(String key, String salt, String token) {
    Matcher shape = SHAPE.matcher(token);
    return shape.matches()
        && MessageDigest.isEqual(
            hash(key, shape.group(2), salt).getBytes(StandardCharsets.US_ASCII),
            shape.group(1).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Makes a token that is good for one thing only and may therefore stand in an address.
   *
   * @param thing its name
   */
  public static String issueFor(Session session, String thing, Instant now) {
    String key = key(session, TokenType.CSRF);
    if (key == null) {
      return ANONYMOUS;
    }
    String time = HexFormat.of().toHexDigits(now.getEpochSecond(), 8);
    return hash(key, time, salt(thing)) + time + ANONYMOUS;
  }

  /** Whether this is a token of this session for this thing. */
  public static boolean checkFor(Session session, String thing, String token) {
    String key = key(session, TokenType.CSRF);
    return key == null ? token.equals(ANONYMOUS) : isOf(key, salt(thing), token);
  }

  private static String salt(String thing) {
    return TokenType.CSRF.salt() + '|' + thing;
  }

  /** When a token was made, as the token itself says; empty for {@code +\} and for other texts. */
  public static Optional<Instant> issued(String token) {
    Matcher shape = SHAPE.matcher(token);
    return shape.matches()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(shape.group(2), 16)))
        : Optional.empty();
  }

  private static @Nullable String key(Session session, TokenType type) {
    Session.Keys keys = session.keys();
    if (keys == null) {
      return null;
    }
    if (type.guardsEntrance()) {
      return keys.loginSecret();
    }
    return session.isAnonymous() ? null : keys.secret();
  }

  private static String hash(String key, String time, String salt) {
    return HexFormat.of().formatHex(Hashes.keyed(key, time + "|" + salt), 0, 16);
  }
}
