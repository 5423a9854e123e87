package org.palimpsest.wiki.deletion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of deleted revisions.
 *
 * @param revisions the revisions in the order asked for
 * @param next where the first revision stands that has been left out; null when none has
 * @param truncated whether that is because their texts would have been too much for one answer
 */
public record DeletedRevisionList(
    List<DeletedRevisionView> revisions, @Nullable DeletedPosition next, boolean truncated) {
  public DeletedRevisionList {
    revisions = List.copyOf(revisions);
  }
}
