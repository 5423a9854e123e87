package org.palimpsest.store.upload;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An upload that is not published yet.
 *
 * @param key how its owner calls it
 * @param accountId its owner
 * @param created when it began
 * @param expires when it is forgotten
 * @param blobId its bytes; null: chunks are still to come
 * @param size how many bytes all of it has, as it was announced
 * @param received how many have come
 */
public record StashedUpload(
    String key,
    long accountId,
    Instant created,
    Instant expires,
    @Nullable Long blobId,
    long size,
    long received) {
  public StashedUpload {
    Objects.requireNonNull(key);
    Objects.requireNonNull(created);
    Objects.requireNonNull(expires);
  }

  /** Whether chunks are still to come. */
  public boolean isUnderWay() {
    return blobId == null;
  }
}
