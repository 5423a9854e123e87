package org.palimpsest.store.block;

/**
 * What a partial block closes.
 *
 * @param kind what is named
 * @param value the page's id or the namespace's number
 */
public record Restriction(Kind kind, long value) {
  /** What a restriction names. */
  public enum Kind {
    PAGE("page"),
    NAMESPACE("namespace");

    private final String stored;

    Kind(String stored) {
      this.stored = stored;
    }

    String stored() {
      return stored;
    }

    static Kind of(String stored) {
      return stored.equals(PAGE.stored) ? PAGE : NAMESPACE;
    }
  }
}
