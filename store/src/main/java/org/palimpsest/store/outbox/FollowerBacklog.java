package org.palimpsest.store.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What waits for a follower.
 *
 * @param name the follower's
 * @param oldest when the oldest entry was written that it has not dealt with; empty: there is none
 */
public record FollowerBacklog(String name, Optional<Instant> oldest) {}
