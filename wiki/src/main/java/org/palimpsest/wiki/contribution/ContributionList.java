package org.palimpsest.wiki.contribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of contributions.
 *
 * @param contributions the contributions in order
 * @param next where the list goes on; null at its end. A list by prefix may go on even though fewer
 *     contributions than the limit have come
 */
public record ContributionList(
    List<ContributionView> contributions, @Nullable ContributionPosition next) {}
