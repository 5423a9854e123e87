package org.palimpsest.store.block;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a partial block can close whatever page it is done to, with the numbers in the store. */
public enum BlockedAction {
  UPLOAD(1),
  MOVE(2),
  CREATE(3);

  private final int stored;

  BlockedAction(int stored) {
    this.stored = stored;
  }

  /** The number in the store. */
  int stored() {
    return stored;
  }

  /** The name that clients know. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action with this number in the store. */
  public static Optional<BlockedAction> of(long stored) {
    return Arrays.stream(values()).filter(action -> action.stored == stored).findFirst();
  }
}
