package org.palimpsest.store.file;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Members of groups, or all others, as those who have brought files.
 *
 * @param groups at least one
 * @param included whether members are wanted; else all others
 * @param now for memberships that end
 */
public record UploaderGroups(Set<String> groups, boolean included, Instant now) {
  public UploaderGroups {
    groups = Set.copyOf(groups);
    Objects.requireNonNull(now);
  }
}
