package org.palimpsest.store.visibility;

import org.palimpsest.model.visibility.ItemType;

/** Of what fields can be hidden, with the numbers that stand for it in the store. */
public enum ItemKind {
  /** A revision, live or deleted. */
  REVISION(0),
  LOG_ENTRY(1),
  /** A version of a file, live or deleted. */
  FILE_VERSION(2);

  private final int stored;

  ItemKind(int stored) {
    this.stored = stored;
  }

  /** What things of a type are, however clients find them. */
  public static ItemKind of(ItemType type) {
    return switch (type) {
      case REVISION, ARCHIVE -> REVISION;
      case OLD_IMAGE, FILE_ARCHIVE -> FILE_VERSION;
      case LOGGING -> LOG_ENTRY;
    };
  }

  /** The kind of this number. */
  static ItemKind ofStored(int stored) {
    for (ItemKind kind : values()) {
      if (kind.stored == stored) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of items: " + stored);
  }

  /** The number in the store. */
  public int stored() {
    return stored;
  }
}
