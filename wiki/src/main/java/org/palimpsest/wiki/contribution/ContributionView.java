package org.palimpsest.wiki.contribution;

import java.util.Objects;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * A contribution as one reader sees it.
 *
 * @param revision the revision; its author is always seen
 * @param title the page's title
 * @param top whether it is the page's current revision
 * @param parentSize bytes of the revision before it; 0 when there is none or it was not asked for
 * @param patrolled whether somebody has looked at it; {@code NO} when its change is no longer
 *     recent or it was not asked for
 */
public record ContributionView(
    RevisionView revision, Title title, boolean top, long parentSize, Patrolled patrolled) {
  /** Where it stands in the list. */
  public ContributionPosition place() {
    Actor author = Objects.requireNonNull(revision.author().value());
    return new ContributionPosition(author.id(), author.name(), revision.position());
  }
}
