package org.palimpsest.model.visibility;

/**
 * What a block that hides a name suppresses of an item, whatever the levels of its fields. So the
 * levels come back as they were when the veil is lifted.
 */
public enum Veil {
  /** The author's name. */
  AUTHOR(1 << 6),
  /** What a log entry is about. */
  CONTENT(1 << 7);

  private final int bit;

  Veil(int bit) {
    this.bit = bit;
  }

  /** The bit that stands for it beside the levels; see {@link Visibility#stored()}. */
  public int bit() {
    return bit;
  }

  /** The operation on a stored visibility that lays it on, or lifts it. */
  public String change(boolean on) {
    return on ? "| " + bit : "& ~" + bit;
  }
}
