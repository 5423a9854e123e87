package org.palimpsest.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.cache.CommittedState;
import org.palimpsest.store.condition.ConditionWatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A wiki's database. Reads see a committed state; a write is one transaction and has been made
 * durable when {@link #write} returns. Thread-safe.
 *
 * <p>Neither may be called from within the other. Both throw an {@link
 * org.palimpsest.store.condition.ImpairedDatabaseException} when the database's environment lets
 * them down; nothing of a write remains then, but where the connection to a server broke while it
 * committed: that may have happened or not.
 */
public interface Database extends AutoCloseable {
  /**
   * Reads, on a connection that never waits for a writer. The queries of one call see one state.
   */
  <T extends @Nullable Object> T read(Function<JdbcClient, T> work);

  /**
   * Reads by one query at most, on a connection that never waits for a writer. What begins and ends
   * a transaction is saved, which on a server are round trips; a second query is refused by an
   * {@link IllegalStateException}, since it might see another state.
   */
  <T extends @Nullable Object> T query(Function<JdbcClient, T> work);

  /**
   * Runs one transaction and waits until it is durable. The work may be run more than once (it is
   * repeated after a serialisation failure) and on another thread than the caller's, so it must
   * have no effect but those on the database and not depend on thread-locals. If it throws or calls
   * {@link Transaction#discard}, nothing of it remains. When a statement fails, the work has to
   * throw or discard: it cannot go on and commit.
   *
   * <p>An interrupt of the caller does not end the call.
   */
  <T extends @Nullable Object> T write(Function<Transaction, T> work);

  /** Whether it can be read and written at the moment. */
  ConditionWatch condition();

  /** What differs between the engines. */
  Engine engine();

  /** Which of its states is the newest; unknown where other nodes write too. */
  CommittedState committedState();

  /** What goes on in it now. Costs nothing. */
  DatabaseLoad load();

  /** Has this listener told of every commit from now on, after those that already are. */
  void listen(CommitListener listener);

  /** Waits for the writes in flight and lets go of all connections. */
  @Override
  void close();
}
