package org.palimpsest.model.visibility;

/**
 * How far a field is hidden. The order counts: each level hides from more readers than the one
 * before.
 */
public enum Level {
  /** Everybody sees it. */
  VISIBLE,
  /**
   * Only those who may see hidden revisions see it (right {@code deletedhistory} or {@code
   * deletedtext}).
   */
  HIDDEN,
  /**
   * Only those who may see suppressed revisions see it (right {@code viewsuppressed} or {@code
   * suppressrevision}).
   */
  SUPPRESSED
}
