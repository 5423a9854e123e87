package org.palimpsest.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.CommitListener;
import org.palimpsest.store.Database;
import org.palimpsest.store.DatabaseLoad;
import org.palimpsest.store.Engine;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.UnusableDatabaseException;
import org.palimpsest.store.cache.CommittedState;
import org.palimpsest.store.condition.ConditionWatch;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.palimpsest.store.internal.CallGuard;
import org.palimpsest.store.migration.Migrator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteException;

/** A database in one file. Other processes may use the file at the same time. Thread-safe. */
public final class SqliteDatabase implements Database {
  private static final int READERS = 8;

  private final ConditionWatch condition;
  private final SqliteState state;
  private final GroupCommit writer;
  private final Readers readers;

  private SqliteDatabase(Path file, SqliteConnection writing) throws SQLException {
    var place = new SqliteFile(file);
    this.condition = new ConditionWatch(InstantSource.system(), place::hasRoom);
    var guard = new CallGuard();
    this.state = SqliteState.of(writing, file);
    this.writer = new GroupCommit(writing, new Transactions(writing, state), guard, condition);
    this.readers = new Readers(file, guard, condition, READERS);
  }

  /** See {@link org.palimpsest.store.Databases#sqlite(Path, boolean)}. */
  public static Database open(Path file, boolean withoutJournal) {
    SqliteFile place = new SqliteFile(file.toAbsolutePath());
    place.check(withoutJournal);
    try {
      place.makeUnlessThere();
      return new SqliteDatabase(place.path(), migrated(place.path()));
    } catch (SQLException e) {
      throw unusable(file, e);
    }
  }

  private static SqliteConnection migrated(Path file) throws SQLException {
    SqliteConnection connection = SqliteConnection.writer(file);
    try {
      connection.run("BEGIN IMMEDIATE");
      Migrator.migrate(connection, Engine.SQLITE);
      connection.run("COMMIT");
      new JournalMark(connection).carryOver();
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static UnusableDatabaseException unusable(Path file, SQLException e) {
    String why =
        e instanceof SQLiteException sqlite
            ? switch (sqlite.getResultCode()) {
              case SQLITE_NOTADB -> "is not a database of SQLite";
              case SQLITE_CORRUPT,
                  SQLITE_CORRUPT_INDEX,
                  SQLITE_CORRUPT_SEQUENCE,
                  SQLITE_CORRUPT_VTAB ->
                  "is damaged; go back to a backup of it";
              case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED ->
                  "is kept locked by another program";
              default -> impairment(e);
            }
            : impairment(e);
    return new UnusableDatabaseException(file + " " + why + ".", e);
  }

  private static String impairment(SQLException e) {
    return SqliteErrors.OF_WRITERS.translate("open", null, e) instanceof ImpairedDatabaseException i
        ? i.condition().words()
        : "cannot be opened: " + e.getMessage();
  }

  static IllegalStateException closed() {
    return new IllegalStateException("The database has been closed.");
  }

  @Override
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return readers.read(work);
  }

  @Override
  public <T extends @Nullable Object> T query(Function<JdbcClient, T> work) {
    return readers.query(work);
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    try {
      return writer.write(work);
    } catch (RuntimeException e) {
      ImpairedDatabaseException.in(e).ifPresent(condition::failed);
      throw e;
    }
  }

  @Override
  public ConditionWatch condition() {
    return condition;
  }

  @Override
  public Engine engine() {
    return Engine.SQLITE;
  }

  @Override
  public CommittedState committedState() {
    return state;
  }

  @Override
  public DatabaseLoad load() {
    return new DatabaseLoad(writer.waiting(), readers.waiting(), readers.inUse(), READERS);
  }

  @Override
  public void listen(CommitListener listener) {
    writer.listen(listener);
  }

  @Override
  public void close() {
    try {
      readers.close();
      writer.close();
      state.close();
    } catch (SQLException e) {
      throw SqliteErrors.OF_WRITERS.translate("close", null, e);
    }
  }
}
