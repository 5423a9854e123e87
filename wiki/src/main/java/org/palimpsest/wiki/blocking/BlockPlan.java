package org.palimpsest.wiki.blocking;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.block.BlockRow;
import org.palimpsest.store.block.BlockTerms;
import org.palimpsest.store.block.Restriction;
import org.palimpsest.wiki.log.BlockEvent;

/**
 * A block that is about to be kept.
 *
 * @param terms what it is
 * @param restrictions what it closes if it is partial
 * @param before the block that is changed; null: it is a new one
 * @param event what the log says of it
 */
record BlockPlan(
    BlockTarget target,
    BlockTerms terms,
    Set<Restriction> restrictions,
    @Nullable BlockRow before,
    BlockEvent.Blocked event) {

  /** Whether the block before hides a name. */
  boolean hidBefore() {
    return before != null && before.flags().hideName();
  }

  BlockOutcome.Block block() {
    return new BlockOutcome.Block(
        target.text(), target.accountId(), terms.expires(), terms.flags().hideName());
  }
}
