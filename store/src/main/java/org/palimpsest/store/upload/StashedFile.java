package org.palimpsest.store.upload;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.file.FileContent;
import org.palimpsest.store.file.FileSize;

/**
 * An upload that is not published yet, as lists tell of it.
 *
 * @param key how its owner calls it
 * @param accountId its owner
 * @param created when it began, whole seconds
 * @param size how large it is, as far as it has come
 * @param content what it consists of; null: chunks are still to come
 */
public record StashedFile(
    String key, long accountId, Instant created, FileSize size, @Nullable FileContent content) {
  public StashedFile {
    Objects.requireNonNull(key);
    Objects.requireNonNull(created);
    Objects.requireNonNull(size);
  }

  /**
   * A place in the list of an account's uploads.
   *
   * @param created when the upload began
   * @param key its key
   */
  public record Place(Instant created, String key) {
    public Place {
      Objects.requireNonNull(created);
      Objects.requireNonNull(key);
    }
  }

  /** Where it stands among the uploads of its owner. */
  public Place place() {
    return new Place(created, key);
  }
}
