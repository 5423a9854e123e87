package org.palimpsest.store.outbox;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deals with what has been written, later and in the order of the commits. It has a place of its
 * own in the database, so it goes on where it stopped, whatever ended it; and of all nodes that
 * have it, one at a time works for it.
 */
public interface Follower {
  /** What {@link #follow} gives when there is nothing to write. */
  Consumer<JdbcClient> NOTHING = sql -> {};

  /** The name of its place; never changes. */
  String name();

  /**
   * Deals with the next entries, outside any transaction, and gives what is to be written to the
   * database for them. That is written in the transaction that moves the place, so it happens just
   * once. Whatever else this does can happen again with the same entries, after a kill for
   * instance.
   *
   * @param entries at least one, oldest first
   * @throws RuntimeException when it cannot now; it is asked again later, and others are not held
   *     up
   */
  Consumer<JdbcClient> follow(List<OutboxEntry> entries);
}
