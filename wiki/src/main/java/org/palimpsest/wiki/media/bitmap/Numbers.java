package org.palimpsest.wiki.media.bitmap;

import tools.jackson.databind.node.ObjectNode;

/** Numbers as clients are used to see them. */
final class Numbers {
  private Numbers() {}

  /** Puts a number, without a fraction where it has none. */
  static void put(ObjectNode into, String name, double value) {
    if (value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE) {
      into.put(name, (int) value);
    } else {
      into.put(name, value);
    }
  }
}
