package org.palimpsest.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.palimpsest.store.Database;

/** Looks whether the bytes of files are there, and are what they were. Thread-safe. */
public final class BlobCheck {
  private static final int STEP = 200;

  private final Database database;
  private final BlobStore blobs;

  public BlobCheck(Database database, BlobStore blobs) {
    this.database = database;
    this.blobs = blobs;
  }

  /**
   * Which blobs that something names are not there, or not in their size.
   *
   * @param most after so many it stops
   */
  public List<String> missing(int most) {
    return mismatches(
        most,
        blob -> {
          long size = blobs.size(blob.key()).orElse(-1);
          return size == blob.size()
              ? Optional.empty()
              : Optional.of(
                  size < 0 ? "is not there" : "has " + size + " bytes in place of " + blob.size());
        });
  }

  /** Which of them do not have their hash, by reading all of them. */
  public List<String> damaged(int most) {
    return mismatches(
        most, blob -> blobs.open(blob.key(), 0, Long.MAX_VALUE).flatMap(in -> damage(in, blob)));
  }

  /** How many bytes are kept of which no row tells; they will be swept. */
  public Leftovers leftovers() {
    AtomicLong count = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    new UnknownBlobs(database, blobs)
        .each(found -> {
          count.incrementAndGet();
          bytes.addAndGet(found.size());
        });
    return new Leftovers(count.get(), bytes.get());
  }

  /** What is kept and has no row. */
  public record Leftovers(long count, long bytes) {}

  private List<String> mismatches(int most, Function<KeptBlob, Optional<String>> look) {
    List<String> found = new ArrayList<>();
    List<KeptBlob> some;
    long last = 0;
    do {
      long after = last;
      some = database.query(sql -> BlobTable.namedAfter(sql, after, STEP));
      for (KeptBlob blob : some) {
        look.apply(blob).ifPresent(what -> found.add("blob " + blob.key() + " " + what));
        last = blob.id();
      }
    } while (!some.isEmpty() && found.size() < most);
    return found;
  }

  private static Optional<String> damage(InputStream stored, KeptBlob blob) {
    try (InputStream in = stored) {
      return DigestedFile.of(in).key().equals(blob.key())
          ? Optional.empty()
          : Optional.of("has another hash");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
