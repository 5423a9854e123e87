package org.palimpsest.store.revision;

import java.util.Objects;
import org.palimpsest.store.seek.Position;

/**
 * A place in a list of the histories of all pages, one page after the other.
 *
 * @param pageId the page
 * @param position the place in its history
 */
public record PagePosition(long pageId, Position position) {
  public PagePosition {
    Objects.requireNonNull(position);
  }

  /** The place of a revision. */
  public static PagePosition of(RevisionRow row) {
    return new PagePosition(row.pageId(), row.position());
  }

  /** The place before the history of a page. */
  public static PagePosition before(long pageId) {
    return new PagePosition(pageId, Position.BEGINNING);
  }

  /** The place behind the history of a page. */
  public static PagePosition behind(long pageId) {
    return new PagePosition(pageId, Position.END);
  }
}
