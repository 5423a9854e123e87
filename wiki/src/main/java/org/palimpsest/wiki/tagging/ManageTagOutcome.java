package org.palimpsest.wiki.tagging;

import java.util.List;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to define a change tag or to put an end to it. */
public sealed interface ManageTagOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends ManageTagOutcome {}

  /**
   * It is done.
   *
   * @param logId the log entry
   */
  record Done(long logId) implements ManageTagOutcome {}

  /** It may not be done. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** The log entry may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** The performer is blocked from the whole wiki. */
  record Blocked() implements NotDone {}

  /** It is not the time for it. */
  record Impossible(Problem problem, String tag) implements NotDone {}

  /** Why something cannot be done to a tag. */
  enum Problem {
    /** No tag can be called so, for commas, bars and slashes mean something else. */
    INVALID_CHARS,
    /** No tag can be called so, for its description could have no page. */
    INVALID_TITLE_CHARS,
    ALREADY_EXISTS,
    NOTHING_TO_DELETE,
    /** Programs set it. */
    DELETION_NOT_ALLOWED,
    TOO_MANY_USES,
    NOTHING_TO_ACTIVATE,
    /** It is active, or programs set it. */
    ACTIVATION_NOT_ALLOWED,
    /** It is not active, or programs set it, or there is none. */
    DEACTIVATION_NOT_ALLOWED
  }
}
