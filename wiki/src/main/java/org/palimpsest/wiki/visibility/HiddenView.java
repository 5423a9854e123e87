package org.palimpsest.wiki.visibility;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.seek.Position;

/**
 * Something of which a field is hidden, as one reader sees it.
 *
 * @param created when it was made, whole seconds
 * @param title of the page or file that it belongs to, or what a log entry is about
 * @param replaced the time in the archive name of an old version; null for all else
 * @param kind the log and the action of a log entry, with a slash in between; empty for all else
 * @param levels how far each field is hidden
 * @param change what has hidden it last; null where no log entry tells of it, or none that this
 *     reader may read
 */
public record HiddenView(
    long id,
    Instant created,
    Seen<Title> title,
    Seen<Actor> author,
    @Nullable Instant replaced,
    String kind,
    Map<Field, Level> levels,
    @Nullable Change change) {
  public HiddenView {
    levels = Map.copyOf(levels);
  }

  /**
   * A log entry that tells of hiding or showing.
   *
   * @param comment why
   */
  public record Change(long logId, Instant created, Seen<Actor> author, Seen<String> comment) {}

  /** Where it stands in the list. */
  public Position position() {
    return new Position(created, id);
  }
}
