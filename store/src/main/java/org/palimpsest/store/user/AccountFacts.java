package org.palimpsest.store.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lists know of an account.
 *
 * @param registered since when it exists; null when nobody knows
 * @param editCount how many edits it has made
 * @param hidden whether a block hides its name: then most readers must not learn that it exists
 */
public record AccountFacts(
    long id, String name, @Nullable Instant registered, long editCount, boolean hidden) {}
