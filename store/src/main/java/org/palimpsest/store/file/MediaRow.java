package org.palimpsest.store.file;

import java.util.Objects;

/**
 * What the bytes of a file are.
 *
 * @param sha1 40 hex digits
 * @param mime for instance {@code image/png}
 * @param kind for instance {@code BITMAP}
 * @param width pixels; 0 where there is none
 * @param height likewise
 * @param bits of a channel; 0 where there is none
 * @param metadata a JSON object
 */
public record MediaRow(
    String sha1, String mime, String kind, int width, int height, int bits, String metadata) {
  public MediaRow {
    Objects.requireNonNull(sha1);
    Objects.requireNonNull(mime);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(metadata);
  }
}
