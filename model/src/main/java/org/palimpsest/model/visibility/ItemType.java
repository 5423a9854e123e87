package org.palimpsest.model.visibility;

import java.util.Arrays;
import java.util.Optional;

/** What things fields can be hidden of, as clients tell them apart. */
public enum ItemType {
  /** Revisions of a page, found by their ids. */
  REVISION("revision"),
  /** Deleted revisions of a title, found by their times. */
  ARCHIVE("archive"),
  /** Old versions of a file, found by the times of their archive names. */
  OLD_IMAGE("oldimage"),
  /** Deleted versions of files. */
  FILE_ARCHIVE("filearchive"),
  /** Log entries. */
  LOGGING("logging");

  private final String wire;

  ItemType(String wire) {
    this.wire = wire;
  }

  /** The name that clients know. */
  public String wire() {
    return wire;
  }

  /** Whether clients know the ids of such things as numbers, wherever they stand. */
  public boolean isNumbered() {
    return this == REVISION || this == LOGGING;
  }

  /** The type of this name. */
  public static Optional<ItemType> of(String wire) {
    return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
  }
}
