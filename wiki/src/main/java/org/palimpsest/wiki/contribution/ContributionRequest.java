package org.palimpsest.wiki.contribution;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.contribution.ContributionFlag;
import org.palimpsest.store.seek.Direction;

/**
 * Which contributions are wanted (spec: edit-and-history.md, section 5).
 *
 * @param contributors whose
 * @param direction which way; people come by falling id or name when older, by rising when newer
 * @param start the time to begin with, for each person
 * @param end the time to end with, for each person
 * @param resume the place where an earlier answer stopped; begins there instead
 * @param namespaces in these namespaces; empty: in all
 * @param tag only with this tag
 * @param traits with (true) or without (false) these traits
 * @param limit how many at most, at least 1
 */
public record ContributionRequest(
    Contributors contributors,
    Direction direction,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable ContributionPosition resume,
    Set<Integer> namespaces,
    @Nullable String tag,
    Map<ContributionFlag, Boolean> traits,
    int limit) {}
