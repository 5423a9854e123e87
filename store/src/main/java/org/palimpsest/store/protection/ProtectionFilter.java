package org.palimpsest.store.protection;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Conditions;

/**
 * How the pages of a list are protected: by one protection to which all of this applies.
 *
 * @param types against one of these acts, such as {@code edit}; empty: whichever
 * @param levels so that one of these is needed, such as {@code sysop}; empty: whichever
 * @param cascading whether it extends to what the page includes; null: either
 * @param ending whether it will end of itself; null: either
 * @param now protections that have ended by now do not count
 */
public record ProtectionFilter(
    Set<String> types,
    Set<String> levels,
    @Nullable Boolean cascading,
    @Nullable Boolean ending,
    Instant now) {

  public ProtectionFilter {
    types = Set.copyOf(types);
    levels = Set.copyOf(levels);
    Objects.requireNonNull(now);
  }

  /** Adds the condition that page {@code p} is so protected. */
  public Conditions addTo(Conditions where) {
    Conditions own =
        new Conditions()
            .and("x.page_id = p.id")
            .and("(x.expires IS NULL OR x.expires > ?)", now.getEpochSecond());
    if (!types.isEmpty()) {
      own.isOneOf("x.type", types);
    }
    if (!levels.isEmpty()) {
      own.isOneOf("x.level", levels);
    }
    if (cascading != null) {
      own.and("x.cascades = " + (cascading ? 1 : 0));
    }
    if (ending != null) {
      own.and("x.expires IS %sNULL".formatted(ending ? "NOT " : ""));
    }
    return where.and(
        "EXISTS (SELECT 1 FROM protection x" + own.text() + ")", own.values().toArray());
  }
}
