package org.palimpsest.store.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A text hashed and compressed, ready to be stored. Making one is the costly part of storing a
 * text, so do it before the transaction begins. Immutable.
 */
public final class EncodedContent {
  final byte[] hash;
  final String sha1;
  final int size;
  final Codec codec;
  final byte[] data;

  private EncodedContent(byte[] bytes, Codec codec, byte[] data) {
    this.hash = hash(bytes);
    this.sha1 = HexFormat.of().formatHex(digest("SHA-1", bytes));
    this.size = bytes.length;
    this.codec = codec;
    this.data = data;
  }

  /** Encodes UTF-8. Reads the compressed form back, so that nothing unreadable is ever stored. */
  public static EncodedContent of(byte[] utf8) {
    byte[] compressed = Codec.ZSTD.encode(utf8);
    if (compressed.length >= utf8.length) {
      return new EncodedContent(utf8, Codec.PLAIN, utf8.clone());
    }
    if (!Arrays.equals(Codec.ZSTD.decode(compressed, utf8.length), utf8)) {
      throw new IllegalStateException("zstd did not give back what it was given");
    }
    return new EncodedContent(utf8, Codec.ZSTD, compressed);
  }

  /** Encodes a text. */
  public static EncodedContent of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** In bytes of UTF-8. */
  public long size() {
    return size;
  }

  /** 40 hex digits, as clients see it. */
  public String sha1() {
    return sha1;
  }

  static byte[] hash(byte[] bytes) {
    return digest("SHA-256", bytes);
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
