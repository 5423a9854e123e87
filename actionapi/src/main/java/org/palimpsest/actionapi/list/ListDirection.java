package org.palimpsest.actionapi.list;

import org.palimpsest.store.seek.Direction;

/** Which way a list by name runs. */
public enum ListDirection {
  ASCENDING(Direction.NEWER),
  DESCENDING(Direction.OLDER);

  public final Direction stored;

  ListDirection(Direction stored) {
    this.stored = stored;
  }
}
