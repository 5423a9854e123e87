package org.palimpsest.store.block;

/**
 * What a partial block closes.
 *
 * @param kind what is named
 * @param value the page's id, the namespace's number or that of a {@link BlockedAction}
 */
public record Restriction(Kind kind, long value) {
  /** Of an action. */
  public static Restriction of(BlockedAction action) {
    return new Restriction(Kind.ACTION, action.stored());
  }

  /** What a restriction names. */
  public enum Kind {
    PAGE("page"),
    NAMESPACE("namespace"),
    ACTION("action");

    private final String stored;

    Kind(String stored) {
      this.stored = stored;
    }

    String stored() {
      return stored;
    }

    static Kind of(String stored) {
      return switch (stored) {
        case "page" -> PAGE;
        case "namespace" -> NAMESPACE;
        case "action" -> ACTION;
        default -> throw new IllegalArgumentException("No block closes a " + stored);
      };
    }
  }
}
