package org.palimpsest.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

final class FollowersTest {
  private static final int WRITERS = 6;
  private static final int EACH = 25;

  @EveryEngine
  void everything_committed_is_dealt_with_once_and_nothing_undone_is(Database database)
      throws Exception {
    Recording follower = new Recording("f");
    try (Followers _ = followers(database, "node", follower)) {
      List<String> expected = writeAll(database);

      await(() -> follower.seen(database).size() >= expected.size());
      assertThat(follower.seen(database)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @EveryEngine
  void two_nodes_share_the_work_and_neither_does_the_others(Database database) throws Exception {
    Recording first = new Recording("first");
    Recording second = new Recording("second");
    try (Followers _ = followers(database, "one", first, second)) {
      List<String> expected;
      try (Followers _ = followers(database, "other", first, second)) {
        expected = writeAll(database);
      }

      await(
          () -> first.seen(database).size() + second.seen(database).size() >= 2 * expected.size());
      assertThat(first.seen(database)).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(second.seen(database)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @EveryEngine
  void one_that_fails_is_asked_again_and_holds_nobody_up(Database database) {
    Recording steady = new Recording("steady");
    Recording shaky = new Recording("shaky");
    AtomicInteger asked = new AtomicInteger();
    Set<String> poison = ConcurrentHashMap.newKeySet();
    poison.add("n3");
    Follower failing =
        follower(
            "shaky",
            entries -> {
              asked.incrementAndGet();
              if (entries.stream().anyMatch(entry -> poison.contains(entry.kind()))) {
                throw new IllegalStateException("a failure that the test wants");
              }
              return shaky.follow(entries);
            });
    for (int i = 0; i < 6; i++) {
      Recording.append(database, "n" + i);
    }
    try (Followers _ = followers(database, "node", failing, steady)) {
      await(() -> steady.seen(database).size() == 6);
      await(() -> asked.get() > 5);
      assertThat(shaky.seen(database)).as("as far as it got").contains("n0", "n1", "n2").hasSize(3);
      poison.clear();

      await(() -> shaky.seen(database).size() == 6);
    }
  }

  @EveryEngine
  void a_slow_one_holds_up_nobody_but_the_trimming(Database database) {
    Recording quick = new Recording("quick");
    CountDownLatch mayGoOn = new CountDownLatch(1);
    Follower slow =
        follower(
            "slow",
            entries -> {
              awaitLatch(mayGoOn);
              return Follower.NOTHING;
            });
    try (Followers _ = followers(database, "node", slow, quick)) {
      for (int i = 0; i < 30; i++) {
        Recording.append(database, "n" + i);
      }
      await(() -> quick.seen(database).size() == 30);
      assertThat(entries(database)).isEqualTo(30);
      mayGoOn.countDown();
      // By how many commits there have been it is known when to trim.
      await(() -> {
        Recording.append(database, "later" + System.nanoTime());
        return entries(database) < 15;
      });
    }
  }

  private static Follower follower(
      String name, java.util.function.Function<List<OutboxEntry>, Consumer<JdbcClient>> work) {
    return new Follower() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Consumer<JdbcClient> follow(List<OutboxEntry> entries) {
        return work.apply(entries);
      }
    };
  }

  private static Followers followers(Database database, String node, Follower... followers) {
    return new Followers(
        database, List.of(followers), node, Recording.QUICK, InstantSource.system());
  }

  /** Many threads write and undo at the same time; gives what was not undone. */
  private static List<String> writeAll(Database database) throws Exception {
    List<String> kept = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String prefix = "w" + writer + "-";
        for (int i = 0; i < EACH; i++) {
          kept.add(prefix + i);
        }
        running.add(
            threads.submit(() -> {
              for (int i = 0; i < EACH; i++) {
                Recording.appendAndUndo(database, "undone " + prefix + i);
                Recording.append(database, prefix + i);
              }
            }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
    return kept;
  }

  private static long entries(Database database) {
    return database.read(
        sql -> sql.sql("SELECT count(*) FROM outbox").query((rs, n) -> rs.getLong(1)).single());
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    Instant end = InstantSource.system().instant().plus(Duration.ofMinutes(1));
    while (!condition.getAsBoolean()) {
      assertThat(InstantSource.system().instant()).as("in time").isBefore(end);
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
