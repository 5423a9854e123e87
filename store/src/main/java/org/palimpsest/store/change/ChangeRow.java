package org.palimpsest.store.change;

import java.time.Instant;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.log.LoggedAction;
import org.palimpsest.store.seek.Position;

/**
 * A recent change. Its comment and what is hidden of it are those of its revision or log entry.
 *
 * @param id the change's id
 * @param kind the kind
 * @param created when, whole seconds
 * @param visibility what is hidden of it
 * @param target what it was done to, with whether that is a redirect if asked for; never hidden but
 *     for log entries
 * @param author who did it; not read when not asked for
 * @param comment the summary, empty when there is none; not read when not asked for
 * @param minor whether its author called it minor
 * @param bot whether it was marked as a bot's
 * @param patrolled whether somebody has looked at it
 * @param oldLength bytes before
 * @param newLength bytes after
 * @param content the id of the text of the revision; not read where there is no revision, or when
 *     not asked for
 * @param logged what was logged; not read but for log entries, and when not asked for
 * @param taggedId the id by which tags are kept: of the log entry or the revision
 */
public record ChangeRow(
    long id,
    ChangeKind kind,
    Instant created,
    Visibility visibility,
    Guarded<ChangeTarget> target,
    Guarded<Actor> author,
    Guarded<String> comment,
    boolean minor,
    boolean bot,
    Patrolled patrolled,
    long oldLength,
    long newLength,
    Guarded<Long> content,
    Guarded<LoggedAction> logged,
    long taggedId) {

  /** Whether it is a log entry. */
  public boolean isLog() {
    return kind == ChangeKind.LOG;
  }

  /** Where the change stands in a list by time. */
  public Position position() {
    return new Position(created, id);
  }
}
