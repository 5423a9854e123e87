package org.palimpsest.store.contribution;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.tag.TagFilter;

/**
 * Which contributions are listed. Those whose author is hidden from the reader never are.
 *
 * @param namespaces in these namespaces; empty: in all
 * @param tags with these tags; null: whatever their tags
 * @param traits with (true) or without (false) these traits
 * @param clearance what the reader may see
 */
public record ContributionFilter(
    Set<Integer> namespaces,
    @Nullable TagFilter tags,
    Map<ContributionFlag, Boolean> traits,
    Clearance clearance) {

  public ContributionFilter {
    namespaces = Set.copyOf(namespaces);
    Map<ContributionFlag, Boolean> inOrder = new EnumMap<>(ContributionFlag.class);
    inOrder.putAll(traits);
    traits = Collections.unmodifiableMap(inOrder);
    Objects.requireNonNull(clearance);
  }

  /** The parts that the traits are about. */
  Set<ContributionPart> partsAskedFor() {
    Set<ContributionPart> parts = EnumSet.noneOf(ContributionPart.class);
    if (traits.containsKey(ContributionFlag.PATROLLED)
        || traits.containsKey(ContributionFlag.AUTOPATROLLED)) {
      parts.add(ContributionPart.PATROLLED);
    }
    if (traits.containsKey(ContributionFlag.TOP)) {
      parts.add(ContributionPart.TOP);
    }
    return parts;
  }

  /** All contributions. */
  public static ContributionFilter none(Clearance clearance) {
    return new ContributionFilter(Set.of(), null, Map.of(), clearance);
  }
}
