package org.palimpsest.model.protection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.palimpsest.model.rights.Right;

/** For whom something that is protected stays open, the many before the few. */
public enum ProtectionLevel {
  /** For accounts that have been around for a while. */
  AUTOCONFIRMED(Right.EDITSEMIPROTECTED, false),
  /** For administrators. */
  SYSOP(Right.EDITPROTECTED, true);

  private final Right right;
  private final boolean cascading;

  ProtectionLevel(Right right, boolean cascading) {
    this.right = right;
    this.cascading = cascading;
  }

  /** The names of all levels. */
  public static List<String> wires() {
    return Arrays.stream(values()).map(ProtectionLevel::wire).toList();
  }

  /** The level of this name. */
  public static Optional<ProtectionLevel> ofWire(String wire) {
    return Arrays.stream(values()).filter(level -> level.wire().equals(wire)).findFirst();
  }

  /** The name by which clients know it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The right of those for whom it stays open. */
  public Right right() {
    return right;
  }

  /** Whether the protection of a page at this level may extend to what the page includes. */
  public boolean mayCascade() {
    return cascading;
  }
}
