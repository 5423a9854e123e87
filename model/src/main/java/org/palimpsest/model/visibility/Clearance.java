package org.palimpsest.model.visibility;

/**
 * What a reader may see of what has been hidden or deleted.
 *
 * @param hiddenText sees hidden content (the right to the texts of hidden revisions)
 * @param hiddenHistory sees hidden comments and names (right {@code deletedhistory})
 * @param suppressed sees what is suppressed (right {@code viewsuppressed} or {@code
 *     suppressrevision})
 * @param deletedText sees the content of deleted revisions (the same right, or that to restore
 *     them); their comments are seen by those who see hidden ones
 */
public record Clearance(
    boolean hiddenText, boolean hiddenHistory, boolean suppressed, boolean deletedText) {
  /** The clearance of everybody. */
  public static final Clearance NONE = new Clearance(false, false, false);

  /** The clearance of a reader whose rights to hidden content are all they have to deleted one. */
  public Clearance(boolean hiddenText, boolean hiddenHistory, boolean suppressed) {
    this(hiddenText, hiddenHistory, suppressed, hiddenText);
  }

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

  /**
   * Whether a reader with this clearance may see the field of a deleted item that hides nothing.
   */
  public boolean seesDeleted(Field field) {
    return switch (field) {
      case CONTENT -> deletedText;
      case COMMENT -> hiddenHistory;
      case USER -> true;
    };
  }
}
