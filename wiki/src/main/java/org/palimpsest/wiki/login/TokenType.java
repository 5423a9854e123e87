package org.palimpsest.wiki.login;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of token, in the order in which they are listed (spec: auth-and-rights.md, section 2).
 */
public enum TokenType {
  CREATEACCOUNT,
  CSRF,
  LOGIN,
  PATROL,
  ROLLBACK,
  USERRIGHTS,
  WATCH;

  private static final Map<String, TokenType> BY_WIRE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(TokenType::wire, Function.identity()));

  private final String wire = name().toLowerCase(Locale.ROOT);

  /** The name that clients know. */
  public String wire() {
    return wire;
  }

  /** The type of this name. */
  public static Optional<TokenType> ofWire(String name) {
    return Optional.ofNullable(BY_WIRE.get(name));
  }

  /** What sets tokens of this type apart from the others under the same key. */
  String salt() {
    return this == CSRF ? "" : wire;
  }

  /** Whether it guards the way in, so that somebody who is not logged in needs a real one too. */
  public boolean guardsEntrance() {
    return this == LOGIN || this == CREATEACCOUNT;
  }
}
