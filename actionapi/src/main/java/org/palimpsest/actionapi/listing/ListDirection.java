package org.palimpsest.actionapi.listing;

import org.palimpsest.store.reading.Direction;

/** Which way a list by name runs. */
enum ListDirection {
  ASCENDING(Direction.NEWER),
  DESCENDING(Direction.OLDER);

  final Direction stored;

  ListDirection(Direction stored) {
    this.stored = stored;
  }
}
