package org.palimpsest.wiki.preference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to change their preferences.
 *
 * @param reset which are first taken back to their defaults; empty: none
 * @param changes new values by name, in the order in which they are set; null takes a preference
 *     back to its default
 */
public record PreferencesRequest(
    Set<ResetKind> reset, SequencedMap<String, @Nullable String> changes) {
  public PreferencesRequest {
    reset = Set.copyOf(reset);
    changes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(changes));
  }
}
