package org.palimpsest.bench.load.work;

import java.nio.charset.StandardCharsets;

/** Bytes that an answer has only when the work was done. */
final class Signs {
  static final byte[] SUCCESS = bytes("\"Success\"");
  static final byte[] REVISION_ID = bytes("\"revid\"");
  static final byte[] NONE = {};

  private Signs() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
