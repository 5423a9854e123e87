package org.palimpsest.store.file;

import java.util.Objects;

/**
 * What a version consists of.
 *
 * @param blobId its bytes
 * @param sha1 their digest, 40 hex digits
 * @param mime for instance {@code image/png}
 * @param kind for instance {@code BITMAP}
 * @param bits of a channel; 0 where there is none
 * @param metadataBytes how long what they say of themselves is; 0 when not asked for
 */
public record FileContent(
    long blobId, String sha1, String mime, String kind, int bits, int metadataBytes) {
  public FileContent {
    Objects.requireNonNull(sha1);
    Objects.requireNonNull(mime);
    Objects.requireNonNull(kind);
  }
}
