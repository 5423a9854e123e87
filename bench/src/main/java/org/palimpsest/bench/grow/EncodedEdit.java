package org.palimpsest.bench.grow;

import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An edit with its text as the store keeps it.
 *
 * @param edit the edit
 * @param content its text; null when it brings back an older one
 */
record EncodedEdit(PastEdit edit, @Nullable Content content) {
  /** A text as the table of contents has it, compressed. */
  static final class Content {
    /** SHA-256. */
    final byte[] hash;

    /** SHA-1 in hexadecimal. */
    final String sha1;

    /** Bytes before compression. */
    final int size;

    /** A zstd frame. */
    final byte[] data;

    private Content(byte[] hash, String sha1, int size, byte[] data) {
      this.hash = hash;
      this.sha1 = sha1;
      this.size = size;
      this.data = data;
    }
  }

  /** Encodes edits with the same tools, one after the other. Not thread-safe. */
  static final class Encoder implements AutoCloseable {
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha1 = digest("SHA-1");
    private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(1);

    EncodedEdit encode(PastEdit edit) {
      String text = edit.text();
      return new EncodedEdit(edit, text == null ? null : content(text));
    }

    private Content content(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Content(
          sha256.digest(bytes),
          HexFormat.of().formatHex(sha1.digest(bytes)),
          bytes.length,
          zstd.compress(bytes));
    }

    private static MessageDigest digest(String name) {
      try {
        return MessageDigest.getInstance(name);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has " + name, e);
      }
    }

    @Override
    public void close() {
      zstd.close();
    }
  }
}
