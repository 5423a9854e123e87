package org.palimpsest.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.TestDatabases;

final class OutboxTest {
  private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

  @EveryEngine
  void entries_come_in_order_and_once(Database database) {
    var outbox = new Outbox(database.engine());
    for (int i = 0; i < 5; i++) {
      append(database, "n" + i);
    }
    List<OutboxEntry> first = database.read(sql -> outbox.after(sql, OutboxPosition.START, 3));
    assertThat(first).extracting(OutboxEntry::kind).containsExactly("n0", "n1", "n2");
    assertThat(first.getFirst().at()).isEqualTo(AT);
    assertThat(first.getFirst().payload()).isEqualTo("{}");
    OutboxPosition position = first.getLast().position();
    assertThat(after(database, outbox, position))
        .extracting(OutboxEntry::kind)
        .containsExactly("n3", "n4");
  }

  @EveryEngine
  void many_entries_of_one_transaction_come_in_the_order_in_which_they_were_given(
      Database database) {
    var outbox = new Outbox(database.engine());
    List<String> payloads = IntStream.range(0, 150).mapToObj(i -> "{\"page\":" + i + "}").toList();
    database.write(tx -> {
      Outbox.appendAll(tx.sql(), AT, "many", payloads);
      Outbox.appendAll(tx.sql(), AT, "none", List.of());
      return true;
    });
    List<OutboxEntry> all = database.read(sql -> outbox.after(sql, OutboxPosition.START, 500));
    assertThat(all).extracting(OutboxEntry::payload).containsExactlyElementsOf(payloads);
  }

  @EveryEngine
  void what_was_undone_is_never_seen(Database database) {
    var outbox = new Outbox(database.engine());
    database.write(tx -> {
      Outbox.append(tx.sql(), AT, "undone", "{}");
      tx.discard();
      return true;
    });
    append(database, "done");
    assertThat(after(database, outbox, OutboxPosition.START))
        .extracting(OutboxEntry::kind)
        .containsExactly("done");
  }

  @EveryEngine
  void a_follower_misses_nothing_that_many_writers_append(Database database) throws Exception {
    var outbox = new Outbox(database.engine());
    int writers = 8;
    int each = 40;
    var followed = new ArrayList<String>();
    var expected = new ArrayList<String>();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> done = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        String name = "w" + w + "-";
        IntStream.range(0, each).mapToObj(i -> name + i).forEach(expected::add);
        done.add(
            threads.submit(
                () -> IntStream.range(0, each).forEach(i -> append(database, name + i))));
      }
      OutboxPosition position = OutboxPosition.START;
      boolean ended = false;
      while (true) {
        OutboxPosition from = position;
        List<OutboxEntry> next = database.read(sql -> outbox.after(sql, from, 7));
        next.forEach(entry -> followed.add(entry.kind()));
        if (!next.isEmpty()) {
          position = next.getLast().position();
        } else if (ended) {
          break;
        }
        ended = done.stream().allMatch(Future::isDone);
      }
      for (Future<?> f : done) {
        f.get();
      }
    }
    assertThat(followed).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void on_postgresql_an_entry_waits_for_older_transactions() throws Exception {
    try (Database database = TestDatabases.fresh(Engine.POSTGRESQL);
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      var outbox = new Outbox(database.engine());
      var appended = new CountDownLatch(1);
      var mayCommit = new CountDownLatch(1);
      Future<Boolean> slow =
          threads.submit(() ->
              database.write(tx -> {
                Outbox.append(tx.sql(), AT, "slow", "{}");
                appended.countDown();
                await(mayCommit);
                return true;
              }));
      await(appended);
      append(database, "quick");
      assertThat(after(database, outbox, OutboxPosition.START)).isEmpty();
      mayCommit.countDown();
      slow.get();
      assertThat(after(database, outbox, OutboxPosition.START))
          .extracting(OutboxEntry::kind)
          .containsExactly("slow", "quick");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<OutboxEntry> after(
      Database database, Outbox outbox, OutboxPosition position) {
    return database.read(sql -> outbox.after(sql, position, 10));
  }

  private static void append(Database database, String kind) {
    database.write(tx -> {
      Outbox.append(tx.sql(), AT, kind, "{}");
      return true;
    });
  }
}
