package org.palimpsest.wiki.comparison;

import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison.
 *
 * @param place the revision; null: none
 * @param given a text in its place; null: its own
 * @param part the only section that is compared; null: all
 */
public record SideRequest(
    @Nullable Place place, @Nullable GivenText given, @Nullable String part) {}
