package org.palimpsest.store.blob;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.palimpsest.store.Database;

/** Finds what is kept and has no row, some at a time. */
final class UnknownBlobs {
  private static final int BATCH = 500;

  private final Database database;
  private final BlobStore blobs;

  UnknownBlobs(Database database, BlobStore blobs) {
    this.database = database;
    this.blobs = blobs;
  }

  /** Tells of each hash under which there are bytes, or something made of bytes, and no row. */
  void each(Consumer<BlobStore.Entry> told) {
    Batch batch = new Batch(told);
    blobs.each(batch::add);
    batch.end();
    blobs.derived().each(key -> batch.add(new BlobStore.Entry(key, 0)));
    batch.end();
  }

  /** Asks for the rows of many at once. */
  private final class Batch {
    private final Consumer<BlobStore.Entry> told;
    private final Map<BlobKey, BlobStore.Entry> waiting = new LinkedHashMap<>();

    Batch(Consumer<BlobStore.Entry> told) {
      this.told = told;
    }

    void add(BlobStore.Entry found) {
      waiting.put(found.key(), found);
      if (waiting.size() >= BATCH) {
        end();
      }
    }

    void end() {
      // Rows are there before their bytes are, so what has been found has a row or never gets one.
      Set<BlobKey> known = database.read(sql -> BlobTable.known(sql, waiting.keySet()));
      waiting.values().stream().filter(found -> !known.contains(found.key())).forEach(told);
      waiting.clear();
    }
  }
}
