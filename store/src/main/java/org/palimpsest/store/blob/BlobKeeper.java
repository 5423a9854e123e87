package org.palimpsest.store.blob;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.palimpsest.store.Database;
import org.palimpsest.store.condition.Condition;

/**
 * The way of bytes into the store of blobs: their row first, then they themselves, so that {@link
 * BlobSweeper} finds whatever a killed process leaves behind. Thread-safe, and safe with several
 * processes.
 */
public final class BlobKeeper {
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int MOST_PAUSES = 60;

  private final Database database;
  private final BlobStore blobs;

  public BlobKeeper(Database database, BlobStore blobs) {
    this.database = database;
    this.blobs = blobs;
  }

  /**
   * Keeps the bytes of a file, durably. Not to be called within a transaction; the file stays the
   * caller's.
   *
   * @param bytes what {@link DigestedFile#of} says of the file
   * @param until they may be swept then, unless something names them by then, see {@link
   *     BlobTable#settle} and {@link BlobTable#hold}
   * @throws ImpairedBlobStoreException also when the same bytes are being swept and that takes long
   */
  public KeptBlob keep(Path file, DigestedFile bytes, Instant until) {
    long id = reserve(bytes, until);
    blobs.put(bytes.key(), file, bytes.size());
    return new KeptBlob(id, bytes.key(), bytes.size());
  }

  private long reserve(DigestedFile bytes, Instant until) {
    for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
      OptionalLong id = database.write(tx -> BlobTable.reserve(tx.sql(), bytes, until));
      if (id.isPresent()) {
        return id.getAsLong();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new ImpairedBlobStoreException(Condition.GONE, null);
  }
}
