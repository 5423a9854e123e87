package org.palimpsest.store.seek;

/** Which way a list runs through time. */
public enum Direction {
  /** Newest first. */
  OLDER("<=", ">=", " DESC"),
  /** Oldest first. */
  NEWER(">=", "<=", "");

  public final String fromSign;
  public final String toSign;
  public final String order;

  Direction(String fromSign, String toSign, String order) {
    this.fromSign = fromSign;
    this.toSign = toSign;
    this.order = order;
  }
}
