package org.palimpsest.actionapi.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the client sends back in {@code continue}: the modules that have nothing more to say (spec:
 * api-framework.md, section 17).
 *
 * @param skipProps whether all pages have been dealt with, so that only lists go on
 * @param finished the names of the modules that are not to be run again
 */
record Continuation(boolean skipProps, Set<String> finished) {
  private static final String SEPARATOR = "||";
  private static final String NO_MORE_PAGES = "-";

  static final Continuation START = new Continuation(false, Set.of());

  /** Reads a value; null when it is none of ours. */
  static @Nullable Continuation parse(String value) {
    if (value.isEmpty()) {
      return START;
    }
    int at = value.indexOf(SEPARATOR);
    if (at < 0 || value.indexOf(SEPARATOR, at + SEPARATOR.length()) >= 0) {
      return null;
    }
    String rest = value.substring(at + SEPARATOR.length());
    return new Continuation(
        value.substring(0, at).equals(NO_MORE_PAGES),
        rest.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(rest.split("\\|"))));
  }

  /** The value to send. */
  String print() {
    return (skipProps ? NO_MORE_PAGES : "") + SEPARATOR + String.join("|", finished);
  }
}
