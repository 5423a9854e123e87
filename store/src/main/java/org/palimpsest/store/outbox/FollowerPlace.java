package org.palimpsest.store.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a follower has come, and who works for it.
 *
 * @param position of the last entry that it has dealt with
 * @param holder the node that works for it, as long as the lease lasts; null: none
 * @param leaseUntil whole seconds
 */
public record FollowerPlace(OutboxPosition position, @Nullable String holder, Instant leaseUntil) {

  /** Whether another node works for it now. */
  boolean isHeldByOther(String node, Instant now) {
    return holder != null && !holder.equals(node) && leaseUntil.isAfter(now);
  }

  /** Whether this node holds it at least until then. */
  boolean isHeldBy(String node, Instant until) {
    return node.equals(holder) && !leaseUntil.isBefore(until);
  }
}
