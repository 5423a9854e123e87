package org.palimpsest.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.Parallel;
import org.palimpsest.store.testing.TestDatabases;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

final class RetryTest {
  @Test
  void of_two_transactions_that_block_each_other_both_succeed_in_the_end() {
    try (Database database = TestDatabases.fresh(Engine.POSTGRESQL)) {
      database.write(tx -> tx.sql().sql("INSERT INTO statistics (shard) VALUES (1), (2)").update());
      var runs = new AtomicInteger();
      var bothHoldOne = new CyclicBarrier(2);
      var next = new AtomicInteger(1);
      Parallel.run(
          2,
          () -> {
            int first = next.getAndIncrement();
            var tries = new AtomicInteger();
            database.write(tx -> {
              runs.incrementAndGet();
              raise(tx.sql(), first);
              if (tries.getAndIncrement() == 0) {
                await(bothHoldOne);
              }
              return raise(tx.sql(), 3 - first);
            });
          });
      assertThat(runs).hasValueGreaterThan(2); // one of the two was ended, perhaps more than once
      assertThat(sum(database)).isEqualTo(4);
    }
  }

  @Test
  void a_conflict_that_does_not_end_is_given_up() {
    var runs = new AtomicInteger();
    assertThatThrownBy(() ->
            Retry.run(() -> {
              runs.incrementAndGet();
              throw failure("40001");
            }))
        .isInstanceOf(UncategorizedSQLException.class);
    assertThat(runs).hasValue(10);
  }

  @Test
  void another_failure_is_not_repeated() {
    var runs = new AtomicInteger();
    assertThatThrownBy(() ->
            Retry.run(() -> {
              runs.incrementAndGet();
              throw failure("23505");
            }))
        .isInstanceOf(UncategorizedSQLException.class);
    assertThat(runs).hasValue(1);
  }

  private static UncategorizedSQLException failure(String state) {
    return new UncategorizedSQLException("test", null, new SQLException("test", state));
  }

  private static int raise(JdbcClient sql, int shard) {
    return sql.sql("UPDATE statistics SET edits = edits + 1 WHERE shard = ?").param(shard).update();
  }

  private static long sum(Database database) {
    return database.read(sql ->
        sql.sql("SELECT sum(edits) FROM statistics").query((rs, n) -> rs.getLong(1)).single());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
