package org.palimpsest.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.cache.ChangedRows;
import org.palimpsest.store.cache.CommittedState;
import org.palimpsest.store.cache.StateListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteUpdateListener;

/**
 * The newest state of a database in one file. SQLite itself says which rows the connection that
 * writes has touched, so no code that writes can forget to say it; what another process has written
 * is known by the count of commits. Thread-safe.
 */
final class SqliteState
    implements CommittedState, Transactions.Watcher, SQLiteUpdateListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteState.class);
  private static final int MOST_ROWS = 1000;

  private final @Nullable SharedCounter counter;
  private final List<StateListener> listeners = new CopyOnWriteArrayList<>();
  private final Set<Long> pages = new HashSet<>(); // this and what follows is the writing thread's
  private final Set<Long> revisions = new HashSet<>();
  private boolean any;
  private long begun;
  private volatile boolean moving;
  private volatile boolean closed;

  private SqliteState(@Nullable SharedCounter counter) {
    this.counter = counter;
  }

  /** The state of the database in this file, of which this connection has already read. */
  static SqliteState of(SqliteConnection writer, Path file) throws SQLException {
    SqliteState state = new SqliteState(counter(file));
    writer.addUpdateListener(state);
    return state;
  }

  private static @Nullable SharedCounter counter(Path file) {
    try {
      SharedCounter counter = new SharedCounter(file);
      if (counter.isKnown()) {
        return counter;
      }
      counter.close();
      LOG.warn("No rows are kept in memory: this version of SQLite counts commits in another way.");
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("No rows are kept in memory: {}", e.toString());
    }
    return null;
  }

  @Override
  public long current() {
    return counter == null || closed ? CommittedState.NONE : counter.value();
  }

  @Override
  public boolean isMoving() {
    return moving;
  }

  @Override
  public void listen(StateListener listener) {
    listeners.add(listener);
  }

  @Override
  public void onUpdate(Type type, String database, String table, long id) {
    if (type == Type.INSERT || any) {
      return;
    }
    switch (table) {
      case "page" -> pages.add(id);
      case "revision" -> revisions.add(id);
      case "actor" -> any = true;
      default -> {}
    }
    any |= pages.size() + revisions.size() > MOST_ROWS;
  }

  @Override
  public void begun() {
    begun = current();
    forget();
  }

  @Override
  public void committing() {
    moving = true;
  }

  @Override
  public void committed() {
    long now = current();
    if (now != begun) {
      boolean sure = !any && SharedCounter.commits(begun, now) == 1;
      ChangedRows changed = sure ? new ChangedRows(false, pages, revisions) : ChangedRows.ANY;
      listeners.forEach(listener -> listener.moved(begun, now, changed));
    }
    forget();
  }

  @Override
  public void undone() {
    forget();
  }

  private void forget() {
    moving = false;
    any = false;
    pages.clear();
    revisions.clear();
  }

  @Override
  public void close() {
    if (counter != null && !closed) {
      closed = true;
      counter.close();
    }
  }
}
