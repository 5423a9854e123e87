package org.palimpsest.wiki.contribution;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.contribution.ContributionFlag;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagFilter;

/**
 * Which contributions are wanted (spec: edit-and-history.md, section 5).
 *
 * @param contributors whose
 * @param window which part of each person's list; people come by falling id or name when the
 *     direction is older, by rising when newer
 * @param resume the place where an earlier answer stopped; begins there instead
 * @param namespaces in these namespaces; empty: in all
 * @param tags only with these tags; null: whatever the tags
 * @param traits with (true) or without (false) these traits
 */
public record ContributionRequest(
    Contributors contributors,
    Window<Position> window,
    @Nullable ContributionPosition resume,
    Set<Integer> namespaces,
    @Nullable TagFilter tags,
    Map<ContributionFlag, Boolean> traits) {}
