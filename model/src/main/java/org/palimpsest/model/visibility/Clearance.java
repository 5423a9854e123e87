package org.palimpsest.model.visibility;

/**
 * What a reader may see of what has been hidden.
 *
 * @param hiddenText sees hidden content (right {@code deletedtext})
 * @param hiddenHistory sees hidden comments and names (right {@code deletedhistory})
 * @param suppressed sees what is suppressed (right {@code viewsuppressed} or {@code
 *     suppressrevision})
 */
public record Clearance(boolean hiddenText, boolean hiddenHistory, boolean suppressed) {
  /** The clearance of everybody. */
  public static final Clearance NONE = new Clearance(false, false, false);

  /** The same for log entries, of which all fields are history. */
  public Clearance forLogs() {
    return new Clearance(hiddenHistory, hiddenHistory, suppressed);
  }

  /** Whether a reader with this clearance may see the field at this level. */
  public boolean sees(Field field, Level level) {
    return switch (level) {
      case VISIBLE -> true;
      case HIDDEN -> field == Field.CONTENT ? hiddenText : hiddenHistory;
      case SUPPRESSED -> suppressed;
    };
  }
}
