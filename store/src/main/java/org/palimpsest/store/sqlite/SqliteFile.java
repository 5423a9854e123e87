package org.palimpsest.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.palimpsest.store.UnusableDatabaseException;

/**
 * The file of a database before SQLite has opened it: SQLite itself would take an empty file for a
 * new database, and throw away a journal whose file is missing.
 *
 * @param path where it is
 */
record SqliteFile(Path path) {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int HEADER_BYTES = 100;
  private static final int USER_VERSION_AT = 60;
  private static final long ROOM_BYTES = 1 << 20;

  /**
   * Makes a database without tables, readable by its owner only, if there is none. It is never
   * there half made, so that an empty file is always somebody else's.
   */
  void makeUnlessThere() throws SQLException {
    if (Files.exists(path)) {
      return; // its owner has chosen its permissions
    }
    SqliteFile fresh = new SqliteFile(beside(".%s.new".formatted(UUID.randomUUID())));
    try {
      fresh.makePrivate();
      SqliteConnection.makeEmpty(fresh.path());
      name(fresh.path());
    } catch (IOException e) {
      throw new UnusableDatabaseException(path + " cannot be made: " + Reasons.of(e) + ".", e);
    } finally {
      fresh.remove();
    }
  }

  private void name(Path fresh) throws IOException {
    try {
      Files.createLink(path, fresh); // which does not replace what another process has made
    } catch (FileAlreadyExistsException e) {
      // It is as good as ours.
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(fresh, path);
    }
  }

  private void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // An empty database of an unlikely name stays behind.
    }
  }

  /** Makes an empty file, readable by its owner only. */
  void makePrivate() throws IOException {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    // SQLite gives its two side files the permissions of the file itself.
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(path, attributes);
  }

  /**
   * Refuses a file that is there and is no database of ours.
   *
   * @param withoutJournal whether one may be opened whose journal is missing
   */
  void check(boolean withoutJournal) {
    if (!Files.exists(path)) {
      if (size(journal()) > 0) {
        throw new UnusableDatabaseException(
            "%s is missing, but its journal %s is there: put both back together."
                .formatted(path, journal().getFileName()));
      }
      return;
    }
    if (Files.isDirectory(path)) {
      throw new UnusableDatabaseException(path + " is a folder, not a database.");
    }
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      throw new UnusableDatabaseException(
          path + " cannot be read and written by this user, or lies on a read-only file system.");
    }
    byte[] header = header();
    if (header.length == 0) {
      throw new UnusableDatabaseException(
          path + " is empty, so it is no wiki. Remove it to begin a new one.");
    } else if (header.length < HEADER_BYTES
        || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new UnusableDatabaseException(path + " is not a database of SQLite.");
    } else if (!withoutJournal && needsJournal(header) && !Files.exists(journal())) {
      throw new UnusableDatabaseException(
          """
          %s has come here without its journal %s, which holds the newest changes: copy both, \
          or make copies by "palimpsest backup". "palimpsest serve --without-journal" goes on \
          without those changes.\
          """
              .formatted(path, journal().getFileName()));
    }
  }

  /** Whether the disk has room for some changes; said to be so where it cannot be known. */
  boolean hasRoom() {
    try {
      return Files.getFileStore(path).getUsableSpace() >= ROOM_BYTES;
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean needsJournal(byte[] header) {
    return ByteBuffer.wrap(header).getInt(USER_VERSION_AT) == JournalMark.NEEDED;
  }

  private Path journal() {
    return beside("-wal");
  }

  private Path beside(String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private byte[] header() {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEADER_BYTES);
    } catch (IOException e) {
      throw new UnusableDatabaseException(path + " cannot be read: " + Reasons.of(e) + ".", e);
    }
  }
}
