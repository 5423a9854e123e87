package org.palimpsest.store.file;

import java.util.Objects;
import org.palimpsest.store.blob.BlobKey;

/**
 * The bytes of a version, as they are fetched.
 *
 * @param blobId their row
 * @param mime for instance {@code image/png}
 */
public record ServedBytes(long blobId, BlobKey key, FileSize size, String mime) {
  public ServedBytes {
    Objects.requireNonNull(key);
    Objects.requireNonNull(size);
    Objects.requireNonNull(mime);
  }
}
