package org.palimpsest.store.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.palimpsest.store.outbox.FollowerBacklog;

/**
 * How much a database holds.
 *
 * @param databaseBytes the whole database
 * @param contentBytes what the texts take as they are stored; empty as long as it is not known
 * @param outboxEntries how many entries the outbox has, or a few more: ids that were never used
 *     count too
 * @param outboxOldest the time of its oldest entry; empty when there is none
 * @param backlogs what waits for each of its followers
 */
public record Sizes(
    long databaseBytes,
    OptionalLong contentBytes,
    long outboxEntries,
    Optional<Instant> outboxOldest,
    List<FollowerBacklog> backlogs) {

  public Sizes {
    backlogs = List.copyOf(backlogs);
  }
}
