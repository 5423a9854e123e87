package org.palimpsest.store.revision;

import java.time.Instant;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.visibility.Visibility;

/**
 * A revision that is about to be kept; see {@link RevisionRow} for the meaning of its parts.
 *
 * @param actorId the author
 * @param visibility what of it is hidden from the beginning; the veil of its author is laid anyway
 */
public record NewRevisionRow(
    long pageId,
    long parentId,
    long actorId,
    Instant created,
    boolean minor,
    KeptComment comment,
    long size,
    long contentId,
    String model,
    boolean extraSlots,
    Visibility visibility) {
  /** A row of which nothing is hidden but a name that a block hides. */
  public NewRevisionRow(
      long pageId,
      long parentId,
      long actorId,
      Instant created,
      boolean minor,
      KeptComment comment,
      long size,
      long contentId,
      String model,
      boolean extraSlots) {
    this(
        pageId,
        parentId,
        actorId,
        created,
        minor,
        comment,
        size,
        contentId,
        model,
        extraSlots,
        Visibility.PUBLIC);
  }
}
