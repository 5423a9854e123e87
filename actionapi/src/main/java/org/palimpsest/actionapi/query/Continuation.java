package org.palimpsest.actionapi.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the client sends back in {@code continue} (spec: api-framework.md, section 17).
 *
 * @param pagesDone whether all pages have been dealt with, so that only lists go on
 * @param position the names of the parameters that tell the generator where this batch of pages
 *     begins
 * @param finished the names of the modules that are not to be run again
 */
record Continuation(boolean pagesDone, List<String> position, Set<String> finished) {
  private static final String SEPARATOR = "||";
  private static final String NO_MORE_PAGES = "-";

  static final Continuation START = new Continuation(false, List.of(), Set.of());

  Continuation {
    position = List.copyOf(position);
  }

  /** Reads a value; null when it is none of ours. */
  static @Nullable Continuation parse(String value) {
    if (value.isEmpty()) {
      return START;
    }
    int at = value.indexOf(SEPARATOR);
    if (at < 0 || value.indexOf(SEPARATOR, at + SEPARATOR.length()) >= 0) {
      return null;
    }
    String position = value.substring(0, at);
    boolean done = position.equals(NO_MORE_PAGES);
    return new Continuation(
        done,
        done ? List.of() : names(position),
        new LinkedHashSet<>(names(value.substring(at + SEPARATOR.length()))));
  }

  private static List<String> names(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split("\\|"));
  }

  /** The value to send. */
  String print() {
    return (pagesDone ? NO_MORE_PAGES : String.join("|", position))
        + SEPARATOR
        + String.join("|", finished);
  }
}
