package org.palimpsest.wiki.tag;

/** Why somebody may not give tags to what they do. */
public enum TagRefusal {
  /** The right to do so is missing. */
  NO_PERMISSION,
  /** They are blocked from the whole wiki. */
  BLOCKED
}
