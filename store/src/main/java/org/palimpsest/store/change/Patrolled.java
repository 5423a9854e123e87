package org.palimpsest.store.change;

/** Whether somebody has looked at a change, with the numbers that stand for it in the store. */
public enum Patrolled {
  /** Nobody has. */
  NO(0),
  /** Somebody has, or has reverted it. */
  BY_SOMEBODY(1),
  /** Its author is trusted, so nobody needs to. */
  OF_ITSELF(2);

  private final int stored;

  Patrolled(int stored) {
    this.stored = stored;
  }

  /** The number in the store. */
  public int stored() {
    return stored;
  }

  /** The state that this number stands for. */
  public static Patrolled of(int stored) {
    return switch (stored) {
      case 0 -> NO;
      case 1 -> BY_SOMEBODY;
      case 2 -> OF_ITSELF;
      default -> throw new IllegalArgumentException("no state of patrolling: " + stored);
    };
  }
}
