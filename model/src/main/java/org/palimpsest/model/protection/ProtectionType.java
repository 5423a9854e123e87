package org.palimpsest.model.protection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;

/** Against what a page or a title can be protected. */
public enum ProtectionType {
  /** Against being made. */
  CREATE,
  /** Against changes of its text. */
  EDIT,
  /** Against being moved. */
  MOVE,
  /** Against new versions of its file. */
  UPLOAD;

  /** The names of all types. */
  public static List<String> wires() {
    return Arrays.stream(values()).map(ProtectionType::wire).toList();
  }

  /** The type of this name. */
  public static Optional<ProtectionType> ofWire(String wire) {
    return Arrays.stream(values()).filter(type -> type.wire().equals(wire)).findFirst();
  }

  /** Against what a title can be protected, in the order in which clients know it. */
  public static List<ProtectionType> of(Title title, boolean exists) {
    if (!exists) {
      return List.of(CREATE);
    }
    return title.namespace() == Namespace.FILE ? List.of(EDIT, MOVE, UPLOAD) : List.of(EDIT, MOVE);
  }

  /** The name by which clients know it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
