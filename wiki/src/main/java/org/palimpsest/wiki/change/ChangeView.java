package org.palimpsest.wiki.change;

import java.time.Instant;
import java.util.List;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTarget;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.log.LoggedAction;
import org.palimpsest.store.seek.Position;

/**
 * A recent change as one reader sees it.
 *
 * @param id the change's id
 * @param kind the kind
 * @param created when, whole seconds
 * @param suppressed whether anything of it is suppressed
 * @param target what it was done to, with whether that is a redirect if asked for; never hidden but
 *     for log entries
 * @param author who did it, if asked for
 * @param comment the summary, empty when there is none, if asked for
 * @param minor whether its author called it minor
 * @param bot whether it was marked as a bot's
 * @param patrolled whether somebody has looked at it
 * @param oldLength bytes before
 * @param newLength bytes after
 * @param sha1 the digest of the revision's text, where there is one and if asked for
 * @param logged what was logged, in log entries and if asked for
 * @param tags the change tags in order of name; empty also when not asked for
 */
public record ChangeView(
    long id,
    ChangeKind kind,
    Instant created,
    boolean suppressed,
    Seen<ChangeTarget> target,
    Seen<Actor> author,
    Seen<String> comment,
    boolean minor,
    boolean bot,
    Patrolled patrolled,
    long oldLength,
    long newLength,
    Seen<String> sha1,
    Seen<LoggedAction> logged,
    List<String> tags) {
  /** Where it stands in the list. */
  public Position position() {
    return new Position(created, id);
  }
}
