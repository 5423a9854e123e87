package org.palimpsest.wiki.revision;

import java.time.Instant;
import java.util.List;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.seek.Position;

/**
 * A revision as one reader sees it.
 *
 * @param id the revision's id
 * @param pageId the page it belongs to
 * @param parentId the revision it was made upon; 0 for the first
 * @param created when, whole seconds
 * @param minor whether its author called it minor
 * @param suppressed whether anything of it is suppressed
 * @param size bytes of all slots; never hidden
 * @param model the content model of the main slot; never hidden
 * @param author who made it
 * @param comment the summary, empty when there is none
 * @param content the text and its digest, as far as asked for
 * @param tags the change tags in order of name; empty also when not asked for
 */
public record RevisionView(
    long id,
    long pageId,
    long parentId,
    Instant created,
    boolean minor,
    boolean suppressed,
    long size,
    String model,
    Seen<Actor> author,
    Seen<String> comment,
    Seen<SlotText> content,
    List<String> tags) {
  /** Where it stands in a list by time, such as the history of its page. */
  public Position position() {
    return new Position(created, id);
  }
}
