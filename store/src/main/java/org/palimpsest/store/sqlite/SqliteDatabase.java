package org.palimpsest.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.CommitListener;
import org.palimpsest.store.Database;
import org.palimpsest.store.DatabaseLoad;
import org.palimpsest.store.Engine;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.internal.CallGuard;
import org.palimpsest.store.migration.Migrator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database in one file. Other processes may use the file at the same time. Thread-safe. */
public final class SqliteDatabase implements Database {
  private static final int READERS = 8;

  private final GroupCommit writer;
  private final Readers readers;

  private SqliteDatabase(Path file, SqliteConnection writing) {
    var guard = new CallGuard();
    this.writer = new GroupCommit(writing, guard);
    this.readers = new Readers(file, guard, READERS);
  }

  /** See {@link org.palimpsest.store.Databases#sqlite}. */
  public static Database open(Path file) {
    Path absolute = file.toAbsolutePath();
    makePrivate(absolute);
    try {
      return new SqliteDatabase(absolute, migrated(absolute));
    } catch (SQLException e) {
      throw new SqliteErrors().translate("open " + file, null, e);
    }
  }

  /** SQLite gives its two side files the permissions of the file itself. */
  private static void makePrivate(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createFile(file, attributes);
    } catch (FileAlreadyExistsException e) {
      // Its owner has chosen its permissions.
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the database file " + file, e);
    }
  }

  private static SqliteConnection migrated(Path file) throws SQLException {
    SqliteConnection connection = SqliteConnection.writer(file);
    try {
      connection.run("BEGIN IMMEDIATE");
      Migrator.migrate(connection, Engine.SQLITE);
      connection.run("COMMIT");
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  static IllegalStateException closed() {
    return new IllegalStateException("The database has been closed.");
  }

  @Override
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return readers.read(work);
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    return writer.write(work);
  }

  @Override
  public Engine engine() {
    return Engine.SQLITE;
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
    } catch (SQLException e) {
      throw new SqliteErrors().translate("close", null, e);
    }
  }
}
