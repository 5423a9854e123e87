package org.palimpsest.wiki.file;

import java.util.Objects;
import org.palimpsest.store.file.MediaRow;

/**
 * Bytes that lie in the blob store already, with what they are.
 *
 * @param blobId the row of the bytes
 */
public record FileBytes(long blobId, MediaRow media) {
  public FileBytes {
    Objects.requireNonNull(media);
  }
}
