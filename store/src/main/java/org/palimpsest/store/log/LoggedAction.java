package org.palimpsest.store.log;

/**
 * What a log entry says was done.
 *
 * @param logId the id of the entry
 */
public record LoggedAction(long logId, String type, String action, LogDetails details) {
  /** The same with other details. */
  public LoggedAction with(LogDetails others) {
    return new LoggedAction(logId, type, action, others);
  }
}
