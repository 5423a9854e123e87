package org.palimpsest.store.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.CommitListener;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.condition.ConditionWatch;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.palimpsest.store.internal.CallGuard;
import org.palimpsest.store.internal.LiveTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Commits waiting transactions together: one flush to the disk for all of them instead of one each.
 * Thread-safe.
 *
 * <p>There is no writer thread. Whoever writes puts its transaction into the queue; the one that
 * gets hold of the connection runs all that wait, each under its own savepoint, commits once, and
 * then lets their owners go. So a sole writer pays for no change of threads, and the queue is never
 * longer than the number of threads that write. The schema has no deferred constraints, so the
 * commit cannot fail because of one transaction among others.
 */
final class GroupCommit {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int LARGEST_GROUP = 256;

  private final SqliteConnection connection;
  private final Transactions transactions;
  private final JournalMark journal;
  private final CallGuard guard;
  private final ConditionWatch condition;
  private final Queue<PendingWrite<?>> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();
  private volatile CommitListener listener = CommitListener.NONE;
  private boolean closed; // guarded by turn

  GroupCommit(
      SqliteConnection connection,
      Transactions transactions,
      CallGuard guard,
      ConditionWatch condition) {
    this.connection = connection;
    this.transactions = transactions;
    this.journal = new JournalMark(connection, transactions);
    this.guard = guard;
    this.condition = condition;
  }

  /**
   * Returns, or throws what the work threw, when the outcome is final. An interrupt changes
   * nothing.
   */
  <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    guard.check("write");
    var mine = new PendingWrite<>(work);
    waiting.add(mine);
    boolean interrupted = false;
    while (!mine.isSettled()) {
      if (turn.tryLock()) {
        try {
          commitWaiting();
          tendJournal();
        } finally {
          turn.unlock();
        }
        wakeNext();
      } else {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return mine.outcome();
  }

  /** How many transactions wait behind those that are being written. */
  int waiting() {
    return waiting.size();
  }

  /** Has this listener told of every commit from now on, after those that already are. */
  synchronized void listen(CommitListener another) {
    listener = listener.and(another);
  }

  /** Waits for the group that is being written; those that wait behind it are refused. */
  void close() throws SQLException {
    guard.check("close");
    turn.lock();
    try {
      closed = true;
      connection.close();
    } finally {
      turn.unlock();
    }
    wakeNext();
  }

  /** Whoever queued up and then failed to get the turn is seen here by the one who gave it back. */
  private void wakeNext() {
    PendingWrite<?> next = waiting.peek();
    if (next != null) {
      next.wake();
    }
  }

  private void commitWaiting() {
    List<PendingWrite<?>> group = takeGroup();
    if (group.isEmpty()) {
      return;
    }
    guard.enter("write");
    try {
      if (closed) {
        group.forEach(write -> write.fail(SqliteDatabase.closed()));
      } else {
        commit(group);
      }
    } finally {
      guard.leave();
      group.forEach(PendingWrite::settle);
    }
  }

  private void commit(List<PendingWrite<?>> group) {
    try {
      transactions.begin();
      if (group.size() == 1) {
        if (succeeds(group.getFirst())) {
          makeDurable(1);
        } else {
          transactions.rollBack();
        }
      } else {
        int kept = 0;
        for (PendingWrite<?> write : group) {
          kept += runOne(write) ? 1 : 0;
        }
        makeDurable(kept);
      }
    } catch (SQLException | RuntimeException | Error e) {
      transactions.undo(e);
      group.forEach(write -> write.fail(failure(e)));
    }
  }

  private void makeDurable(int kept) throws SQLException {
    long begun = System.nanoTime();
    transactions.commit();
    listener.committed(kept, System.nanoTime() - begun);
    condition.hasWritten();
  }

  /** Each owner throws an exception of its own. */
  private static RuntimeException failure(Throwable e) {
    return switch (e) {
      case ImpairedDatabaseException impaired ->
          new ImpairedDatabaseException(impaired.condition(), impaired.getCause());
      case SQLException sql -> SqliteErrors.OF_WRITERS.translate("commit", null, sql);
      default ->
          new IllegalStateException("The transactions committed together with this one failed.", e);
    };
  }

  /** By now all whose work has been committed have been let go. */
  private void tendJournal() {
    if (closed) {
      return;
    }
    try {
      journal.hasCommitted();
    } catch (SQLException e) {
      DataAccessException failure = SqliteErrors.OF_WRITERS.translate("checkpoint", null, e);
      if (failure instanceof ImpairedDatabaseException impaired) {
        condition.failed(impaired);
      } else {
        LOG.warn("The journal could not be carried over: {}", e.getMessage());
      }
    }
  }

  private List<PendingWrite<?>> takeGroup() {
    var group = new ArrayList<PendingWrite<?>>();
    while (group.size() < LARGEST_GROUP) {
      PendingWrite<?> write = waiting.poll();
      if (write == null) {
        break;
      }
      group.add(write);
    }
    return group;
  }

  private boolean runOne(PendingWrite<?> write) throws SQLException {
    connection.run("SAVEPOINT one");
    boolean kept = succeeds(write);
    if (!kept) {
      connection.run("ROLLBACK TO one");
    }
    connection.run("RELEASE one");
    return kept;
  }

  /**
   * Runs the work and says whether to keep what it did. What it throws is its owner's matter only.
   */
  private boolean succeeds(PendingWrite<?> write) throws SQLException {
    try {
      return runs(write);
    } finally {
      connection.closeQueries();
    }
  }

  private boolean runs(PendingWrite<?> write) {
    var transaction = new LiveTransaction(connection.client());
    connection.failures().forget();
    try {
      write.run(transaction);
      if (transaction.isDiscarded()) {
        return false;
      }
      connection.failures().refuseIfAny();
      return true;
    } catch (Throwable e) {
      write.fail(e);
      // SQLite has then rolled back everything, savepoints included.
      ImpairedDatabaseException.in(e)
          .ifPresent(impaired -> {
            throw impaired;
          });
      return false;
    }
  }
}
