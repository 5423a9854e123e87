package org.palimpsest.http.body;

/**
 * A part of something stored, read while it is sent.
 *
 * @param source where it is read from
 * @param offset where the part begins, in bytes
 * @param length how many bytes it has
 */
public record Blob(BlobSource source, long offset, long length) implements Body {
  public Blob {
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("no part of a blob: " + offset + ", " + length);
    }
  }
}
