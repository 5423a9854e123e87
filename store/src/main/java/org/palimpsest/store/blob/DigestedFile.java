package org.palimpsest.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is known of bytes once they have been read.
 *
 * @param sha1 40 hexadecimal digits
 * @param size in bytes
 */
public record DigestedFile(BlobKey key, String sha1, long size) {
  private static final int BUFFER = 1 << 16;

  /** Reads a file once. */
  public static DigestedFile of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a stream to its end. */
  static DigestedFile of(InputStream in) throws IOException {
    MessageDigest sha256 = digest("SHA-256");
    MessageDigest sha1 = digest("SHA-1");
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      sha256.update(buffer, 0, read);
      sha1.update(buffer, 0, read);
      size += read;
    }
    return new DigestedFile(
        BlobKey.of(sha256.digest()), HexFormat.of().formatHex(sha1.digest()), size);
  }

  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has both
    }
  }
}
