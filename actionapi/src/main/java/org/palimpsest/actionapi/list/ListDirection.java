package org.palimpsest.actionapi.list;

import org.palimpsest.actionapi.params.Param;
import org.palimpsest.store.seek.Direction;

/** Which way a list by name runs. */
public enum ListDirection {
  ASCENDING(Direction.NEWER),
  DESCENDING(Direction.OLDER);

  /** Which way a call wants such a list. */
  public static final Param<ListDirection> PARAM =
      Param.choice("dir", ListDirection.class).defaults(ASCENDING);

  public final Direction stored;

  ListDirection(Direction stored) {
    this.stored = stored;
  }
}
