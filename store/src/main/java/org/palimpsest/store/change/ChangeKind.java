package org.palimpsest.store.change;

/** The kinds of recent changes, with the numbers that stand for them in the store. */
public enum ChangeKind {
  EDIT(0, "edit"),
  NEW(1, "new"),
  LOG(3, "log");

  private final int stored;
  private final String wire;

  ChangeKind(int stored, String wire) {
    this.stored = stored;
    this.wire = wire;
  }

  /** The number in the store. */
  public int stored() {
    return stored;
  }

  /** The name that clients know. */
  public String wire() {
    return wire;
  }

  /** The kind that this number stands for. */
  public static ChangeKind of(int stored) {
    return switch (stored) {
      case 0 -> EDIT;
      case 1 -> NEW;
      case 3 -> LOG;
      default -> throw new IllegalArgumentException("no kind of change: " + stored);
    };
  }
}
