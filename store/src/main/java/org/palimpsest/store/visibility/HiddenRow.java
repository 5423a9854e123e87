package org.palimpsest.store.visibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Position;

/**
 * Something of which a field is hidden.
 *
 * @param created when it was made, whole seconds
 * @param title of the page or file that it belongs to, or what a log entry is about
 * @param replaced the time in the archive name of an old version; null for all else
 * @param kind the log and the action of a log entry, with a slash in between; empty for all else
 * @param change what has hidden it last; null where no log entry tells of it
 */
public record HiddenRow(
    long id,
    Instant created,
    Visibility visibility,
    Guarded<Title> title,
    Guarded<Actor> author,
    @Nullable Instant replaced,
    String kind,
    @Nullable Change change) {

  /**
   * A log entry that tells of hiding or showing.
   *
   * @param type the log in which it stands
   * @param comment why
   */
  public record Change(
      long logId, Instant created, String type, Guarded<Actor> author, Guarded<String> comment) {}

  /** Where it stands in the list. */
  public Position position() {
    return new Position(created, id);
  }
}
