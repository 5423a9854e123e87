package org.palimpsest.store.file;

import java.util.Objects;

/**
 * What a version consists of.
 *
 * @param blobId its bytes
 * @param media what these are; what they say of themselves is empty where it was not asked for
 */
public record FileContent(long blobId, MediaRow media) {
  public FileContent {
    Objects.requireNonNull(media);
  }
}
