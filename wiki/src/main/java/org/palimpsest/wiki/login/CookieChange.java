package org.palimpsest.wiki.login;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that the client is to keep or to forget. The carrier adds {@code path=/; HttpOnly},
 * {@code secure} where the wiki is reached by https, and {@code SameSite}, and percent-encodes the
 * value (spec: auth-and-rights.md, section 1).
 *
 * @param name the full name, prefix included
 * @param value the value, not encoded; null tells the client to forget the cookie
 * @param lifetime how long to keep it; null: until the browser is closed
 */
public record CookieChange(String name, @Nullable String value, @Nullable Duration lifetime) {
  /** The value with which a cookie is deleted. */
  public static final String DELETED = "deleted";

  /** A cookie that lasts until the browser is closed. */
  public static CookieChange untilClosed(String name, String value) {
    return new CookieChange(name, value, null);
  }

  /** A cookie that outlives the browser. */
  public static CookieChange lasting(String name, String value, Duration lifetime) {
    return new CookieChange(name, value, lifetime);
  }

  /** Makes the client forget a cookie. */
  public static CookieChange forget(String name) {
    return new CookieChange(name, null, null);
  }

  /** One list after the other; of two changes to one cookie only the last one counts. */
  static List<CookieChange> joined(List<CookieChange> before, List<CookieChange> more) {
    return Stream.concat(
            before.stream()
                .filter(old -> more.stream().noneMatch(fresh -> fresh.name().equals(old.name()))),
            more.stream())
        .toList();
  }

  /** The name only: values are credentials, which have no place in logs. */
  @Override
  public String toString() {
    return (value == null ? "forget " : "set ") + name;
  }
}
