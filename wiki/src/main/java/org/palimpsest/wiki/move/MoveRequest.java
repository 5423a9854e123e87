package org.palimpsest.wiki.move;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * That somebody wants to move a page (spec: administration.md, section 3).
 *
 * @param pageId the page
 * @param from the title under which they have found it; if it has another by now, nothing is moved
 * @param to the title that it is to have
 * @param reason why; may be empty
 * @param along what goes with it
 * @param leavesRedirect whether a redirect is to stand at the old title; who may not do without
 *     leaves one all the same
 * @param watch whether the performer wants to watch both titles
 * @param tags tags for the log entries and the revisions
 * @param dryRun whether to say only what would happen
 */
public record MoveRequest(
    Performer performer,
    long pageId,
    Title from,
    Title to,
    String reason,
    Set<Along> along,
    boolean leavesRedirect,
    WatchOption watch,
    List<String> tags,
    boolean dryRun) {

  /** What can go with a page. */
  public enum Along {
    /** Its talk page. */
    TALK,
    /** Its subpages, and with the talk page also those of it. */
    SUBPAGES
  }

  public MoveRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(watch);
    along =
        Collections.unmodifiableSet(
            along.isEmpty() ? EnumSet.noneOf(Along.class) : EnumSet.copyOf(along));
    tags = List.copyOf(tags);
  }
}
