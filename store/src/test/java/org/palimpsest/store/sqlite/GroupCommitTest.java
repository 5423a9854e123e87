package org.palimpsest.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.testing.Parallel;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

final class GroupCommitTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder.resolve("wiki.sqlite"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_failing_or_discarded_write_does_not_touch_its_neighbours_in_the_group() throws Exception {
    var group = new ArrayList<FutureTask<String>>();
    try (var first = new HeldWrite()) {
      group.add(start(tx -> insert(tx, "before", "kept")));
      group.add(start(tx -> insert(tx, "twice", "undone") + insert(tx, "twice", "undone")));
      group.add(
          start(tx -> {
            insert(tx, "discarded", "undone");
            tx.discard();
            return "refused";
          }));
      group.add(start(tx -> insert(tx, "after", "kept")));
      first.release();
    }
    assertThat(group.get(0).get()).isEqualTo("kept");
    assertThatThrownBy(group.get(1)::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(DuplicateKeyException.class);
    assertThat(group.get(2).get()).isEqualTo("refused");
    assertThat(group.get(3).get()).isEqualTo("kept");
    assertThat(names()).containsExactly("after", "before", "held");
  }

  @Test
  void when_the_commit_fails_the_whole_group_fails_and_the_next_one_succeeds() throws Exception {
    var group = new ArrayList<FutureTask<String>>();
    try (var first = new HeldWrite()) {
      group.add(start(tx -> insert(tx, "one", "undone")));
      group.add(
          start(tx -> {
            // Takes the group's transaction away from under it, as SQLite does when the disk is
            // full.
            tx.sql().sql("ROLLBACK").update();
            return "done";
          }));
      group.add(start(tx -> insert(tx, "three", "undone")));
      first.release();
    }
    for (FutureTask<String> write : group) {
      assertThatThrownBy(write::get).isInstanceOf(ExecutionException.class);
    }
    database.write(tx -> insert(tx, "next", "kept"));
    assertThat(names()).containsExactly("held", "next");
  }

  @Test
  void those_that_wait_when_the_database_is_closed_are_answered() throws Exception {
    var waiting = new ArrayList<FutureTask<String>>();
    Thread closing;
    try (var first = new HeldWrite()) {
      for (int i = 0; i < 5; i++) {
        String name = "waiting " + i;
        waiting.add(start(tx -> insert(tx, name, "kept")));
      }
      closing = Thread.ofPlatform().start(database::close);
      first.release();
    }
    closing.join();
    int written = 0;
    for (FutureTask<String> write : waiting) {
      try {
        written += write.get().equals("kept") ? 1 : 0;
      } catch (ExecutionException e) {
        assertThat(e.getCause()).hasMessage("The database has been closed.");
      }
    }
    database = Databases.sqlite(folder.resolve("wiki.sqlite"));
    assertThat(names()).hasSize(1 + written);
  }

  @Test
  void nobody_is_answered_and_nothing_is_seen_before_the_commit_of_the_group() throws Exception {
    FutureTask<String> one;
    FutureTask<String> two;
    try (var first = new HeldWrite()) {
      one = start(tx -> insert(tx, "one", "kept"));
      two =
          start(tx -> {
            assertThat(names(tx.sql())).containsExactly("held", "one");
            Parallel.run(() -> assertThat(names()).containsExactly("held"));
            assertThat(one.isDone()).isFalse();
            return insert(tx, "two", "kept");
          });
      first.release();
    }
    assertThat(one.get()).isEqualTo("kept");
    assertThat(two.get()).isEqualTo("kept");
    assertThat(names()).containsExactly("held", "one", "two");
  }

  @Test
  void writes_that_wait_together_are_counted_and_told_of_as_one_commit() throws Exception {
    var commits = new CopyOnWriteArrayList<Integer>();
    database.listen((transactions, nanos) -> commits.add(transactions));
    try (var first = new HeldWrite()) {
      FutureTask<String> one = start(tx -> insert(tx, "one", "kept"));
      FutureTask<String> two = start(tx -> insert(tx, "two", "kept"));
      FutureTask<String> refused =
          start(tx -> {
            tx.discard();
            return "refused";
          });
      assertThat(List.of(one, two, refused)).noneMatch(FutureTask::isDone);
      assertThat(database.load().writesWaiting()).isEqualTo(3);
      first.release();
      refused.get(); // so that what comes next is not among those who wait
    }
    database.write(tx -> insert(tx, "three", "kept"));
    assertThat(database.load().writesWaiting()).isZero();
    assertThat(commits).containsExactly(1, 2, 1);
  }

  @Test
  void only_its_owner_can_read_the_file() throws Exception {
    database.write(tx -> insert(tx, "colour", "green"));
    try (var files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(1);
      for (Path file : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  private FutureTask<String> start(Function<Transaction, String> work) {
    var task = new FutureTask<>(() -> database.write(work));
    Thread thread = Thread.ofPlatform().start(task);
    while (thread.getState() != Thread.State.WAITING) { // until it is in the queue
      LockSupport.parkNanos(100_000);
    }
    return task;
  }

  private static String insert(Transaction tx, String name, String value) {
    tx.sql().sql("INSERT INTO setting (name, value) VALUES (?, ?)").params(name, value).update();
    return value;
  }

  private List<String> names() {
    return database.read(GroupCommitTest::names);
  }

  private static List<String> names(JdbcClient sql) {
    return sql.sql("SELECT name FROM setting ORDER BY name")
        .query((rs, n) -> rs.getString(1))
        .list();
  }

  /**
   * A write that has begun, and does not end before it is released: those after it form a group.
   */
  private final class HeldWrite implements AutoCloseable {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Thread thread =
        Thread.ofPlatform()
            .start(() ->
                database.write(tx -> {
                  insert(tx, "held", "kept");
                  begun.countDown();
                  return await(released);
                }));

    HeldWrite() {
      await(begun);
    }

    void release() {
      released.countDown();
    }

    @Override
    public void close() {
      release();
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static boolean await(CountDownLatch latch) {
      try {
        latch.await();
        return true;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
