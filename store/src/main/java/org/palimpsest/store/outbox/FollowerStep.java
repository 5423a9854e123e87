package org.palimpsest.store.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.palimpsest.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a follower on by some entries, on behalf of a node: takes the lease, has the follower deal
 * with them, and moves its place together with what it has to write. Where the lease was lost
 * meanwhile, nothing is written: another node deals with these entries again. Thread-safe, but
 * meant for one thread.
 */
final class FollowerStep {
  private final Database database;
  private final Outbox outbox;
  private final Follower follower;
  private final String node;
  private final Duration lease;
  private final InstantSource clock;

  /** What a step came to. */
  enum Outcome {
    /** There may be more. */
    MOVED,
    /** There is nothing new. */
    NOTHING_NEW,
    /** Another node works for this follower. */
    HELD_BY_OTHER
  }

  FollowerStep(
      Database database, Follower follower, String node, Duration lease, InstantSource clock) {
    this.database = database;
    this.outbox = new Outbox(database.engine());
    this.follower = follower;
    this.node = node;
    this.lease = lease;
    this.clock = clock;
  }

  private record Next(FollowerPlace place, List<OutboxEntry> entries) {}

  /** Gives the follower its place, unless it has one. */
  void begin() {
    if (database.query(sql -> FollowerTable.find(sql, follower.name())).isEmpty()) {
      database.write(tx -> {
        FollowerTable.add(tx.sql(), follower.name());
        return true;
      });
    }
  }

  /**
   * Takes one step.
   *
   * @param most how many entries at once
   * @throws RuntimeException what the follower or the database threw; the place has not moved
   */
  Outcome step(int most) {
    Next next = database.read(sql -> next(sql, most));
    if (next.entries().isEmpty()) {
      return Outcome.NOTHING_NEW;
    }
    if (!isHeld(next.place())) {
      return Outcome.HELD_BY_OTHER;
    }
    Consumer<JdbcClient> effect = follower.follow(next.entries());
    OutboxPosition from = next.place().position();
    OutboxPosition to = next.entries().getLast().position();
    return database.write(tx -> {
      if (!FollowerTable.move(tx.sql(), follower.name(), node, from, to)) {
        tx.discard();
        return Outcome.HELD_BY_OTHER;
      }
      effect.accept(tx.sql());
      return Outcome.MOVED;
    });
  }

  /** Lets other nodes go on at once. */
  void end() {
    FollowerPlace place = database.query(sql -> place(sql));
    if (node.equals(place.holder())) {
      database.write(tx -> {
        FollowerTable.release(tx.sql(), follower.name(), node);
        return true;
      });
    }
  }

  private Next next(JdbcClient sql, int most) {
    FollowerPlace place = place(sql);
    return new Next(place, outbox.after(sql, place.position(), most));
  }

  private FollowerPlace place(JdbcClient sql) {
    return FollowerTable.find(sql, follower.name())
        .orElseThrow(() -> new IllegalStateException(follower.name() + " has no place."));
  }

  /** A lease is renewed when half of it is over, so an idle follower writes nothing. */
  private boolean isHeld(FollowerPlace place) {
    Instant now = clock.instant();
    if (place.isHeldByOther(node, now)) {
      return false;
    }
    return place.isHeldBy(node, now.plus(lease.dividedBy(2)))
        || database.write(
            tx -> FollowerTable.lease(tx.sql(), follower.name(), node, now, now.plus(lease)));
  }
}
