package org.palimpsest.store.content;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
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
  private static final int HASH_LENGTH = 32;

  final byte[] hash;
  final String sha1;
  final int size;
  final Codec codec;
  final byte[] data;

  private EncodedContent(byte[] bytes, Codec codec, byte[] data) {
    this(hash(bytes), HexFormat.of().formatHex(digest("SHA-1", bytes)), bytes.length, codec, data);
  }

  private EncodedContent(byte[] hash, String sha1, int size, Codec codec, byte[] data) {
    this.hash = hash;
    this.sha1 = sha1;
    this.size = size;
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

  /** How many bytes it takes as it is kept. */
  public int keptBytes() {
    return data.length;
  }

  /** The digest that tells it from others. */
  ByteBuffer key() {
    return ByteBuffer.wrap(hash);
  }

  /** Its row, without an id. */
  Object[] row() {
    return new Object[] {hash, sha1, size, codec.number, data};
  }

  /** Writes it down, to be read by {@link #readFrom}. */
  public void writeTo(DataOutput out) throws IOException {
    out.write(hash);
    out.writeUTF(sha1);
    out.writeInt(size);
    out.writeByte(codec.number);
    out.writeInt(data.length);
    out.write(data);
  }

  /** Reads one that was written down. */
  public static EncodedContent readFrom(DataInput in) throws IOException {
    byte[] hash = new byte[HASH_LENGTH];
    in.readFully(hash);
    String sha1 = in.readUTF();
    int size = in.readInt();
    Codec codec = Codec.of(in.readByte());
    byte[] data = new byte[in.readInt()];
    in.readFully(data);
    return new EncodedContent(hash, sha1, size, codec, data);
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
