package org.palimpsest.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

final class FollowerStepTest {
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.ofEpochSecond(1_700_000_000));
  private final InstantSource clock = now::get;

  @EveryEngine
  void it_goes_on_where_any_node_stopped(Database database) {
    Recording follower = new Recording("f");
    for (int i = 0; i < 5; i++) {
      Recording.append(database, "n" + i);
    }
    FollowerStep first = step(database, follower, "first");
    first.begin();

    assertThat(first.step(3)).isEqualTo(FollowerStep.Outcome.MOVED);
    first.end();
    FollowerStep second = step(database, follower, "second");
    second.begin();
    assertThat(second.step(3)).isEqualTo(FollowerStep.Outcome.MOVED);
    assertThat(second.step(3)).isEqualTo(FollowerStep.Outcome.NOTHING_NEW);

    assertThat(follower.seen(database)).containsExactlyInAnyOrder("n0", "n1", "n2", "n3", "n4");
  }

  @EveryEngine
  void a_node_that_died_is_followed_by_another_when_its_lease_is_over(Database database) {
    Recording follower = new Recording("f");
    Recording.append(database, "a");
    Recording.append(database, "b");
    FollowerStep dead = step(database, follower, "dead");
    dead.begin();
    dead.step(1);
    FollowerStep alive = step(database, follower, "alive");

    assertThat(alive.step(1)).isEqualTo(FollowerStep.Outcome.HELD_BY_OTHER);
    pass(LEASE.minusSeconds(1));
    assertThat(alive.step(1)).isEqualTo(FollowerStep.Outcome.HELD_BY_OTHER);
    pass(Duration.ofSeconds(1));
    assertThat(alive.step(1)).isEqualTo(FollowerStep.Outcome.MOVED);
    assertThat(follower.seen(database)).containsExactlyInAnyOrder("a", "b");
  }

  @EveryEngine
  void who_has_lost_the_lease_meanwhile_writes_nothing(Database database) {
    Recording follower = new Recording("f");
    Recording.append(database, "a");
    FollowerStep quick = step(database, follower, "quick");
    quick.begin();
    List<FollowerStep.Outcome> overtaking = new ArrayList<>();
    Follower slow =
        new Follower() {
          @Override
          public String name() {
            return follower.name();
          }

          @Override
          public Consumer<JdbcClient> follow(List<OutboxEntry> entries) {
            pass(LEASE);
            overtaking.add(quick.step(9));
            return follower.follow(entries);
          }
        };

    assertThat(step(database, slow, "slow").step(9)).isEqualTo(FollowerStep.Outcome.HELD_BY_OTHER);
    assertThat(overtaking).containsExactly(FollowerStep.Outcome.MOVED);
    assertThat(follower.seen(database)).containsExactly("a");
  }

  @EveryEngine
  void what_cannot_be_written_leaves_the_place_where_it_was(Database database) {
    Recording.append(database, "a");
    FollowerStep step = step(database, new Failing(), "node");
    step.begin();

    assertThatThrownBy(() -> step.step(9)).hasMessage("not now");
    assertThat(place(database).position()).isEqualTo(OutboxPosition.START);
    assertThat(new Recording("failing").seen(database)).isEmpty();
  }

  @EveryEngine
  void nothing_is_written_while_there_is_nothing_new(Database database) {
    FollowerStep step = step(database, new Recording("failing"), "node");
    step.begin();
    Recording.append(database, "a");
    step.step(9);
    List<Integer> commits = new ArrayList<>();
    database.listen((transactions, nanos) -> commits.add(transactions));
    pass(LEASE.multipliedBy(2));

    assertThat(step.step(9)).isEqualTo(FollowerStep.Outcome.NOTHING_NEW);
    assertThat(commits).isEmpty();
  }

  @EveryEngine
  void what_all_have_dealt_with_is_trimmed_in_batches_and_nothing_else(Database database) {
    FollowerStep fast = step(database, new Recording("fast"), "node");
    FollowerStep slow = step(database, new Recording("slow"), "node");
    fast.begin();
    slow.begin();
    for (int i = 0; i < 10; i++) {
      Recording.append(database, "n" + i);
    }
    fast.step(10);
    slow.step(5);
    OutboxTrimmer trimmer = new OutboxTrimmer(database, 3);

    assertThat(trimmer.trim()).isTrue();
    assertThat(kinds(database)).hasSize(7);
    assertThat(trimmer.trim()).isFalse();
    assertThat(kinds(database)).containsExactly("n5", "n6", "n7", "n8", "n9");
    slow.step(9);
    assertThat(new Recording("slow").seen(database)).hasSize(10);
  }

  @EveryEngine
  void trimming_everything_loses_nothing_that_comes_after_it(Database database) {
    Recording follower = new Recording("f");
    FollowerStep step = step(database, follower, "node");
    step.begin();
    for (int i = 0; i < 5; i++) {
      Recording.append(database, "n" + i);
    }
    step.step(9);
    new OutboxTrimmer(database, 9).trim();
    Recording.append(database, "later");

    assertThat(step.step(9)).isEqualTo(FollowerStep.Outcome.MOVED);
    assertThat(follower.seen(database)).contains("later");
  }

  @EveryEngine
  void an_outbox_that_nobody_follows_is_trimmed(Database database) {
    for (int i = 0; i < 5; i++) {
      Recording.append(database, "n" + i);
    }

    assertThat(new OutboxTrimmer(database, 9).trim()).isFalse();
    assertThat(kinds(database)).hasSizeLessThanOrEqualTo(1);
  }

  @EveryEngine
  void what_waits_is_told_of_each_follower(Database database) {
    FollowerStep ready = step(database, new Recording("ready"), "node");
    FollowerStep waiting = step(database, new Recording("waiting"), "node");
    ready.begin();
    waiting.begin();
    Recording.append(database, "a");
    ready.step(9);

    List<FollowerBacklog> backlogs =
        database.read(sql -> FollowerTable.backlogs(sql, database.engine()));
    assertThat(backlogs).extracting(FollowerBacklog::name).containsExactly("ready", "waiting");
    assertThat(backlogs.getFirst().oldest()).isEmpty();
    assertThat(backlogs.getLast().oldest()).contains(Instant.ofEpochSecond(1_700_000_000));
  }

  private FollowerStep step(Database database, Follower follower, String node) {
    return new FollowerStep(database, follower, node, LEASE, clock);
  }

  private static FollowerPlace place(Database database) {
    return database.read(sql -> FollowerTable.find(sql, "failing")).orElseThrow();
  }

  private static List<String> kinds(Database database) {
    return database.read(sql ->
        sql.sql("SELECT kind FROM outbox ORDER BY id").query((rs, n) -> rs.getString(1)).list());
  }

  /** Writes, and then fails. */
  private static final class Failing implements Follower {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public Consumer<JdbcClient> follow(List<OutboxEntry> entries) {
      return sql -> {
        new Recording("failing").follow(entries).accept(sql);
        throw new IllegalStateException("not now");
      };
    }
  }

  private void pass(Duration time) {
    now.set(clock.instant().plus(time));
  }
}
