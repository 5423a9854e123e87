package org.palimpsest.wiki.revision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.tag.AppliedTag;

/**
 * A revision that somebody wants to make, with all that has been decided about it.
 *
 * @param title the page's name
 * @param page the page as it was when this was decided; null to make it
 * @param current its current revision then; null to make the page
 * @param author who makes the revision
 * @param now the time of the request; a revision never claims to be older than its parent
 * @param content what it consists of
 * @param comment the summary; cut to 500 characters when kept
 * @param minor whether it is a minor edit
 * @param tags what it is to be tagged with
 * @param announcement how it is made known; null if a log entry tells of it, as of a move
 */
public record NewRevision(
    Title title,
    @Nullable PageFacts page,
    @Nullable RevisionRow current,
    Actor author,
    Instant now,
    RevisionContent content,
    KeptComment comment,
    boolean minor,
    List<AppliedTag> tags,
    @Nullable Announcement announcement) {

  public NewRevision {
    tags = List.copyOf(tags);
    if ((page == null) != (current == null)) {
      throw new IllegalArgumentException("a page and its current revision come together");
    }
  }
}
