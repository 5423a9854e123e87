package org.palimpsest.wiki.patrol;

import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to patrol a change. */
public sealed interface PatrolOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends PatrolOutcome {}

  /**
   * The change is patrolled, since now or before.
   *
   * @param changeId the change
   * @param title what it was done to
   */
  record Done(long changeId, Title title) implements PatrolOutcome {}

  /** There is no such change, or none that the performer may know of. */
  record NoSuchChange(long id) implements NotDone {}

  /** There is no such revision. */
  record NoSuchRevision(long id) implements NotDone {}

  /** Recent changes do not show the revision, or not any more. */
  record NotPatrollable(long revisionId) implements NotDone {}

  /** The log entry may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** It may not be done. */
  record Refused(List<Obstacle> obstacles) implements NotDone {
    public Refused {
      obstacles = List.copyOf(obstacles);
    }
  }

  /** Why a change may not be patrolled. */
  sealed interface Obstacle {
    /** Changes of this kind are not patrolled. */
    record Off() implements Obstacle {}

    /** The performer may not patrol. */
    record NotAllowed(Refusal refusal) implements Obstacle {}

    /** It is the performer's own, whose changes others have to look at. */
    record OwnChange() implements Obstacle {}
  }
}
