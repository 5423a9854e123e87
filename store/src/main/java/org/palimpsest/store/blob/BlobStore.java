package org.palimpsest.store.blob;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Bytes of files under their hashes, each kept once, and beside them what has been made of them
 * ({@link DerivedBlobs}). Which of them are needed is the database's business: whoever puts bytes
 * here has reserved a row before ({@link BlobKeeper}). Throws as {@link ObjectStore} does.
 * Thread-safe.
 */
public final class BlobStore {
  private static final String PARTS = "blobs/";

  private final ObjectStore objects;

  public BlobStore(ObjectStore objects) {
    this.objects = objects;
  }

  /** Puts the bytes of a file under their hash, durably; does nothing where they are. */
  void put(BlobKey key, Path file, long size) {
    String name = name(key);
    if (objects.size(name).orElse(-1) != size) {
      objects.put(name, file, key);
    }
  }

  /** How many bytes are kept under a hash; empty: none are. */
  public OptionalLong size(BlobKey key) {
    return objects.size(name(key));
  }

  /**
   * Opens a part of what is kept, for the caller to close.
   *
   * @param length how many bytes at most will be read
   * @return empty: nothing is kept under this hash
   */
  public Optional<InputStream> open(BlobKey key, long offset, long length) {
    return objects.open(name(key), offset, length);
  }

  /** Deletes what is kept under a hash, and what has been made of it. */
  void delete(BlobKey key) {
    objects.delete(name(key));
    derived().deleteAll(key);
  }

  /** Tells of everything that is kept, while it finds it: its hash and its size. */
  void each(Consumer<Entry> told) {
    objects.list(
        PARTS,
        found ->
            Names.key(found.name(), PARTS)
                .ifPresent(key -> told.accept(new Entry(key, found.size()))));
  }

  /** What has been made of what is kept. */
  public DerivedBlobs derived() {
    return new DerivedBlobs(objects);
  }

  /** Where all of it lies. */
  ObjectStore objects() {
    return objects;
  }

  static String name(BlobKey key) {
    return Names.of(PARTS, key);
  }

  /** Something that is kept. */
  record Entry(BlobKey key, long size) {}
}
