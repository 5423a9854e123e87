package org.palimpsest.testkit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What pictures of one colour hash to, computed once. Thread-safe. */
final class FilePictures {
  private static final Map<Integer, String> HASHES = new ConcurrentHashMap<>();

  private FilePictures() {}

  /** The SHA-1 of the picture of a colour, in hex. */
  static String sha1(int colour) {
    return HASHES.computeIfAbsent(colour, FilePictures::compute);
  }

  private static String compute(int colour) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(FileScene.picture(colour)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
