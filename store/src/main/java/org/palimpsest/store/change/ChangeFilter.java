package org.palimpsest.store.change;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.tag.TagFilter;

/**
 * Which recent changes are listed. A filter never tells what is hidden from the reader: a change
 * whose author is hidden matches no filter by author, and a log entry whose target is hidden
 * matches no filter by namespace or title.
 *
 * @param kinds of these kinds; must not be empty
 * @param namespaces in these namespaces; empty: in all
 * @param title of this title; null: of all
 * @param by by this actor (0 stands for somebody unknown); null: by anybody
 * @param notBy not by this actor (0 as above); null: nobody is left out
 * @param tags with these tags; null: whatever their tags
 * @param traits with (true) or without (false) these traits
 * @param latestOnly only what made the current revision of its page
 * @param clearance what the reader may see
 */
public record ChangeFilter(
    Set<ChangeKind> kinds,
    Set<Integer> namespaces,
    @Nullable Title title,
    @Nullable Long by,
    @Nullable Long notBy,
    @Nullable TagFilter tags,
    Map<ChangeFlag, Boolean> traits,
    boolean latestOnly,
    Clearance clearance) {

  public ChangeFilter {
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    namespaces = Set.copyOf(namespaces);
    Map<ChangeFlag, Boolean> inOrder = new EnumMap<>(ChangeFlag.class);
    inOrder.putAll(traits);
    traits = Collections.unmodifiableMap(inOrder);
    Objects.requireNonNull(clearance);
  }

  /** All changes. */
  public static ChangeFilter none(Clearance clearance) {
    return new ChangeFilter(
        EnumSet.allOf(ChangeKind.class),
        Set.of(),
        null,
        null,
        null,
        null,
        Map.of(),
        false,
        clearance);
  }

  boolean asksForPerson() {
    return by != null || notBy != null || traits.containsKey(ChangeFlag.ANONYMOUS);
  }

  boolean asksForPage() {
    return latestOnly || traits.containsKey(ChangeFlag.REDIRECT);
  }

  boolean asksForTarget() {
    return title != null || !namespaces.isEmpty() || asksForPage();
  }
}
