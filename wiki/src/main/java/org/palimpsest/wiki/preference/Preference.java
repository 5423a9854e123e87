package org.palimpsest.wiki.preference;

import java.util.Set;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.performer.Performer;

/**
 * A preference that everybody has.
 *
 * @param name its name, as clients know it
 * @param standard its value while somebody has not set it
 * @param rule which values it takes
 * @param rights who has one of these rights may set it; empty: everybody may
 */
record Preference(String name, PreferenceValue standard, PreferenceRule rule, Set<Right> rights) {
  Preference {
    rights = Set.copyOf(rights);
  }

  /** Whether it means something to this account. */
  boolean isFor(Performer performer) {
    return !(rule instanceof PreferenceRule.Closed)
        && (rights.isEmpty() || rights.stream().anyMatch(performer::has));
  }
}
