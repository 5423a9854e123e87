package org.palimpsest.store.outbox;

import java.time.Instant;

/**
 * One thing that has happened.
 *
 * @param position where a follower goes on after it
 * @param at whole seconds
 * @param kind what happened; the verbs' own vocabulary
 * @param payload a JSON object: ids only, nothing that can be hidden
 */
public record OutboxEntry(OutboxPosition position, Instant at, String kind, String payload) {}
