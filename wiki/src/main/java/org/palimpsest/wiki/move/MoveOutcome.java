package org.palimpsest.wiki.move;

import java.util.List;

/** What came of a wish to move a page. Only {@link Done} has changed anything. */
public sealed interface MoveOutcome {
  /** Nothing has been or would be done. */
  sealed interface NotDone extends MoveOutcome {}

  /** The page is moved; its talk page and subpages as far as the report says. */
  record Done(MoveReport report) implements MoveOutcome {}

  /** Asked for a dry run: this is what would happen. */
  record Planned(MoveReport report) implements MoveOutcome {}

  /** There is no such page, or it has another title by now. */
  record SourceMissing() implements NotDone {}

  /** The page cannot be moved there, for all of these reasons. */
  record Impossible(List<MoveProblem> problems) implements NotDone {
    public Impossible {
      problems = List.copyOf(problems);
    }
  }

  /** Others have changed the pages in the meantime, again and again. */
  record Busy() implements NotDone {}
}
