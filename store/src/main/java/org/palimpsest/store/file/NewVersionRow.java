package org.palimpsest.store.file;

import java.time.Instant;
import java.util.Objects;

/**
 * A version that is about to be kept.
 *
 * @param created when it came, whole seconds
 * @param actorId who brought it
 * @param blobId its bytes
 */
public record NewVersionRow(
    long fileId, Instant created, long actorId, String comment, long blobId) {
  public NewVersionRow {
    Objects.requireNonNull(created);
    Objects.requireNonNull(comment);
  }
}
