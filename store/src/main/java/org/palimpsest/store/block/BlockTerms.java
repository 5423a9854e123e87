package org.palimpsest.store.block;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a block, apart from the restrictions of a partial one.
 *
 * @param expires until when; null: for ever
 * @param reason the reason given
 */
public record BlockTerms(@Nullable Instant expires, String reason, BlockFlags flags) {}
