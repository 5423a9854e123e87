package org.palimpsest.store.reading;

/** Which way a list runs through time. */
public enum Direction {
  /** Newest first. */
  OLDER("<=", ">=", " DESC"),
  /** Oldest first. */
  NEWER(">=", "<=", "");

  final String fromSign;
  final String toSign;
  final String order;

  Direction(String fromSign, String toSign, String order) {
    this.fromSign = fromSign;
    this.toSign = toSign;
    this.order = order;
  }
}
