package org.palimpsest.wiki.deletion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to delete a page. */
public sealed interface DeleteOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends DeleteOutcome {}

  /**
   * The page is deleted.
   *
   * @param reason the reason that the log gives; null if none was given and none is made
   * @param logId the log entry
   * @param leftTalk why the talk page has not been deleted with it; null when it has been, or was
   *     not to be
   */
  record Done(Title title, @Nullable String reason, long logId, @Nullable TalkProblem leftTalk)
      implements DeleteOutcome {}

  /**
   * Asked for a dry run: this is what would be deleted.
   *
   * @param reason the reason that the log would give; null likewise
   * @param versions how many versions of the file
   * @param page all of the page; null if there is none
   * @param talk all of its talk page; null if that would stay
   * @param leftTalk why the talk page would stay; null when it would not, or was to
   */
  record Planned(
      @Nullable String reason,
      int versions,
      @Nullable AffectedRevisions page,
      @Nullable AffectedRevisions talk,
      @Nullable TalkProblem leftTalk)
      implements DeleteOutcome {}

  /** It may not be done. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** The log entry may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** There is no such page any more, or it is being changed all the time. */
  record Vanished() implements NotDone {}
}
