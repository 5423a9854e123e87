package org.palimpsest.store.blob;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.palimpsest.store.condition.ConditionWatch;

/**
 * A place for immutable objects with names. Names consist of parts with slashes between them; parts
 * are made of letters, digits, {@code -}, {@code _} and {@code .}, and begin with a letter or a
 * digit. Nothing is ever held in memory as a whole. Thread-safe, and safe with several processes.
 *
 * <p>All methods, and what they give, throw an {@link ImpairedBlobStoreException} when the place
 * cannot do its work at the moment.
 */
public interface ObjectStore extends AutoCloseable {
  /**
   * Puts the bytes of a file under a name: all of them or none, durable when this returns. What was
   * there under that name is replaced.
   *
   * @param hash of the bytes; they are compared with it on their way
   * @throws IllegalArgumentException if the file has another hash
   */
  void put(String name, Path file, BlobKey hash);

  /** How many bytes an object has; empty: there is none of this name. */
  OptionalLong size(String name);

  /**
   * Opens a part of an object, for the caller to close.
   *
   * @param length how many bytes at most will be read
   * @return empty: there is none of this name
   */
  Optional<InputStream> open(String name, long offset, long length);

  /** Deletes an object, if it is there. */
  void delete(String name);

  /**
   * Tells of all objects whose names begin with some parts, in no order, while it finds them.
   *
   * @param parts end with a slash
   */
  void list(String parts, Consumer<StoredObject> told);

  /** Clears away what puts have left behind that were begun before then and have never ended. */
  void clearUnfinished(Instant before);

  /** What it can do at the moment, as far as is known. */
  ConditionWatch condition();

  @Override
  void close();
}
