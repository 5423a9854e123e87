package org.palimpsest.wiki.merge;

import java.time.Instant;
import java.util.List;
import org.palimpsest.wiki.authority.Refusal;

/** What came of a wish to merge histories. Only {@link Done} has changed anything. */
public sealed interface MergeOutcome {
  /** Nothing has been or would be done. */
  sealed interface NotDone extends MergeOutcome {}

  /** What becomes of the page whose history is merged. */
  enum Source {
    /** It keeps the rest of its history. */
    STAYS,
    /** It has none left and is a redirect to the other page. */
    REDIRECT,
    /** It has none left and its content model has no redirects: it is deleted. */
    DELETED
  }

  /**
   * It is merged.
   *
   * @param at when
   * @param revisions how many revisions are now of the other page
   */
  record Done(Instant at, int revisions, Source source) implements MergeOutcome {}

  /**
   * Asked for a dry run: this is what would happen.
   *
   * @param at when it would have been
   * @param revisions how many revisions would be of the other page
   * @param revisionIds these, newest first
   * @param complete whether those are all of them; very long histories are cut
   */
  record Planned(Instant at, int revisions, List<Long> revisionIds, boolean complete, Source source)
      implements MergeOutcome {
    public Planned {
      revisionIds = List.copyOf(revisionIds);
    }
  }

  /** It cannot be done with these pages. */
  record Impossible(List<MergeProblem> problems) implements NotDone {
    public Impossible {
      problems = List.copyOf(problems);
    }
  }

  /**
   * It may not be done.
   *
   * @param refusals what keeps the performer from editing the pages
   * @param noRight whether they may not merge histories at all
   */
  record Refused(List<Refusal> refusals, boolean noRight) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** Others have changed the pages in the meantime, again and again. */
  record Busy() implements NotDone {}
}
