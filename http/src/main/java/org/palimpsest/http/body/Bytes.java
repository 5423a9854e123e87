package org.palimpsest.http.body;

/**
 * Bytes at hand. Not changed any more once they are here.
 *
 * @param bytes the whole body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would cost
public record Bytes(byte[] bytes) implements Body {
  /** No body at all. */
  public static final Bytes NONE = new Bytes(new byte[0]);
}
