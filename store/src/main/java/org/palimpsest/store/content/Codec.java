package org.palimpsest.store.content;

/** How the bytes of a text are kept. The numbers stand in the database. */
enum Codec {
  PLAIN(0),
  ZSTD(1);

  final int number;

  Codec(int number) {
    this.number = number;
  }

  static Codec of(int number) {
    return switch (number) {
      case 0 -> PLAIN;
      case 1 -> ZSTD;
      default -> throw new IllegalArgumentException("unknown codec " + number);
    };
  }

  byte[] encode(byte[] bytes) {
    return this == PLAIN ? bytes : ZstdContexts.compress(bytes);
  }

  /** Throws an unchecked exception if the data are not what was encoded. */
  byte[] decode(byte[] data, int size) {
    return this == PLAIN ? data : ZstdContexts.decompress(data, size);
  }
}
