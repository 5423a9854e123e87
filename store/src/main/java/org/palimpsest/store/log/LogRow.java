package org.palimpsest.store.log;

import java.time.Instant;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Position;

/**
 * A log entry.
 *
 * @param created when, whole seconds
 * @param type the log in which it stands; never hidden
 * @param action what was done within that log; never hidden
 * @param author who did it, read if asked for
 * @param comment why, empty when nothing is said; read if asked for
 */
public record LogRow(
    long id,
    Instant created,
    String type,
    String action,
    Visibility visibility,
    Guarded<LogTarget> target,
    Guarded<Actor> author,
    Guarded<String> comment) {
  /** The same with other things hidden. */
  public LogRow at(Visibility other) {
    return new LogRow(
        id,
        created,
        type,
        action,
        other,
        target.at(other.content()),
        author.at(other.user()),
        comment.at(other.comment()));
  }

  /** Where it stands in a list by time. */
  public Position position() {
    return new Position(created, id);
  }
}
