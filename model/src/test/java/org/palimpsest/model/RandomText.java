package org.palimpsest.model;

import java.util.random.RandomGenerator;

/** Random texts rich in what parsers stumble over. */
public final class RandomText {
  private static final String[] PIECES = {
    "a",
    "B",
    "x",
    "1",
    "25",
    "300",
    "0",
    "::",
    ":",
    "_",
    " ",
    ".",
    "..",
    "/",
    "#",
    "~",
    "%41",
    "%",
    "&amp;",
    "&",
    ";",
    "&#65;",
    "User",
    "Talk:",
    "user talk:",
    "wikipedia:",
    "Special:",
    "é",
    "ß",
    "e\u0301",
    "\u200E",
    "\u00A0",
    "\u3000",
    "\uFFFD",
    "\uD800",
    "\uDC00",
    "😀",
    "<",
    ">",
    "[",
    "|",
    "\t",
    "\n",
    "\u0000",
    "-",
    "+",
    "@",
    "=",
    "xxx",
    "/24",
    "1.2.3.4",
    "2001:db8::1",
    "fe80",
    "now",
    "week",
    "2 ",
    "next ",
    "friday",
    "2026-11-21",
    "T20:04:55",
    "Z",
    "ago",
    "first day of ",
    "'",
    "\""
  };

  private RandomText() {}

  /** A text of up to so many pieces, perhaps empty. */
  public static String of(RandomGenerator random, int maxPieces) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(maxPieces + 1); i > 0; i--) {
      if (random.nextInt(8) == 0) {
        out.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      } else {
        out.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return out.toString();
  }
}
