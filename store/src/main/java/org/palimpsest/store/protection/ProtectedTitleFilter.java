package org.palimpsest.store.protection;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Which protected titles are listed.
 *
 * @param namespaces those of these namespaces; empty: of all
 * @param levels those of these levels; empty: of all
 * @param now those whose protection has not ended by now
 */
public record ProtectedTitleFilter(Set<Integer> namespaces, Set<String> levels, Instant now) {
  public ProtectedTitleFilter {
    namespaces = Set.copyOf(namespaces);
    levels = Set.copyOf(levels);
    Objects.requireNonNull(now);
  }
}
