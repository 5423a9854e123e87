package org.palimpsest.store.sqlite;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The number of the newest commit, as SQLite keeps it for all processes that use a database: in the
 * head of the file that lies beside the journal ("WAL-index header" in SQLite's description of its
 * file format), where whoever reads finds out what there is to be read. Looking there costs a
 * memory access or two. The database must have been opened before, and be closed after.
 * Thread-safe.
 */
final class SharedCounter implements AutoCloseable {
  private static final int HEADER_BYTES = 48;
  private static final int VERSION_AT = 0;
  private static final int CHANGES_AT = 8;
  private static final int FRAMES_AT = 16;
  private static final int VERSION = 3_007_000;
  private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

  private final Arena arena = Arena.ofShared();
  private final MemorySegment header;

  /** The counter of the database in this file. */
  SharedCounter(Path database) throws IOException {
    Path file = database.resolveSibling(database.getFileName() + "-shm");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      header = channel.map(MapMode.READ_ONLY, 0, HEADER_BYTES, arena);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  /** Whether the head is of the version that we know. */
  boolean isKnown() {
    return at(VERSION_AT) == VERSION;
  }

  /** The number of commits, and beside it the length of the journal: both tell states apart. */
  long value() {
    return ((at(CHANGES_AT) & 0x7FFF_FFFFL) << Integer.SIZE) | (at(FRAMES_AT) & 0xFFFF_FFFFL);
  }

  /** How many commits lie between two values. */
  static int commits(long from, long to) {
    return (int) (to >>> Integer.SIZE) - (int) (from >>> Integer.SIZE);
  }

  private int at(long offset) {
    return (int) INT.getVolatile(header, offset);
  }

  @Override
  public void close() {
    arena.close();
  }
}
