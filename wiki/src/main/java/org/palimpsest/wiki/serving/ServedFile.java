package org.palimpsest.wiki.serving;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.palimpsest.store.blob.BlobKey;
import org.palimpsest.store.file.FileSize;
import org.palimpsest.wiki.file.FileAddress;
import org.palimpsest.wiki.file.Picture;

/**
 * A version of a file that everybody who reads the wiki may fetch.
 *
 * @param address where it is fetched
 * @param blobId the row of its bytes
 * @param key their hash
 * @param mime its type
 * @param created when it came
 */
public record ServedFile(
    FileAddress address, long blobId, BlobKey key, FileSize size, String mime, Instant created) {
  public ServedFile {
    Objects.requireNonNull(address);
    Objects.requireNonNull(key);
    Objects.requireNonNull(size);
    Objects.requireNonNull(mime);
    Objects.requireNonNull(created);
  }

  /** The picture that it is, if there are thumbnails of it. */
  public Optional<Picture> picture() {
    return Picture.of(size, mime);
  }
}
