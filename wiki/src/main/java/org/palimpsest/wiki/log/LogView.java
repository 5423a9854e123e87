package org.palimpsest.wiki.log;

import java.time.Instant;
import java.util.List;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.log.LogTarget;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.visibility.ChangedItem;

/**
 * A log entry as one reader sees it.
 *
 * @param created when, whole seconds
 * @param type the log in which it stands
 * @param action what was done within that log
 * @param suppressed whether anything of it is suppressed
 * @param tags the change tags in order of name; empty also when not asked for
 * @param items what it has hidden and shown, as far as the reader may know what it is about; empty
 *     also when not asked for
 */
public record LogView(
    long id,
    Instant created,
    String type,
    String action,
    boolean suppressed,
    Seen<LogTarget> target,
    Seen<Actor> author,
    Seen<String> comment,
    List<String> tags,
    List<ChangedItem> items) {
  /** Where it stands in the list. */
  public Position position() {
    return new Position(created, id);
  }
}
