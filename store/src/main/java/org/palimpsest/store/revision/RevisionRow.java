package org.palimpsest.store.revision;

import java.time.Instant;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Position;

/**
 * One revision as it is kept.
 *
 * @param id the revision's id, given once and never again
 * @param pageId the page that it belongs to
 * @param parentId the revision that it was made upon; 0 for the first of a page
 * @param author who made it; not read where it was not asked for
 * @param created when, in whole seconds
 * @param minor whether its author called it minor
 * @param comment the summary; not read where it was not asked for
 * @param visibility what of it is hidden
 * @param size bytes of all slots
 * @param content the id of the main slot's text
 * @param model the content model of the main slot
 * @param extraSlots whether there are slots besides the main one
 */
public record RevisionRow(
    long id,
    long pageId,
    long parentId,
    Guarded<Actor> author,
    Instant created,
    boolean minor,
    Guarded<String> comment,
    Visibility visibility,
    long size,
    Guarded<Long> content,
    String model,
    boolean extraSlots) {

  /** The same with other things hidden. */
  public RevisionRow at(Visibility other) {
    return new RevisionRow(
        id,
        pageId,
        parentId,
        author.at(other.user()),
        created,
        minor,
        comment.at(other.comment()),
        other,
        size,
        content.at(other.content()),
        model,
        extraSlots);
  }

  /** Where it stands in a list by time, such as the history of its page. */
  public Position position() {
    return new Position(created, id);
  }

  /** Whether this revision comes after the other in the history of a page. */
  public boolean isAfter(RevisionRow other) {
    return position().compareTo(other.position()) > 0;
  }
}
