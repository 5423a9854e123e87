package org.palimpsest.wiki.file;

import java.util.Objects;
import org.palimpsest.store.blob.DigestedFile;
import org.palimpsest.store.file.MediaRow;
import org.palimpsest.wiki.media.MediaFacts;

/**
 * Bytes that lie in the blob store already, with what they are.
 *
 * @param blobId the row of the bytes
 */
public record FileBytes(long blobId, MediaRow media) {
  public FileBytes {
    Objects.requireNonNull(media);
  }

  /** Those of a file that has been put there. */
  public static FileBytes of(long blobId, DigestedFile digest, MediaFacts facts) {
    return new FileBytes(
        blobId,
        new MediaRow(
            digest.sha1(),
            facts.mime(),
            facts.kind().name(),
            facts.width(),
            facts.height(),
            facts.bits(),
            facts.metadata()));
  }
}
