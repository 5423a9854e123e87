package org.palimpsest.wiki.deletion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to bring deleted revisions back. */
public sealed interface UndeleteOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends UndeleteOutcome {}

  /**
   * They are back.
   *
   * @param revisions how many, those of the talk page included
   * @param versions how many versions of the file
   * @param leftTalk why nothing of the talk page is back; null when it is, or was not to be
   */
  record Done(Title title, int revisions, int versions, @Nullable TalkProblem leftTalk)
      implements UndeleteOutcome {}

  /**
   * Asked for a dry run: this is what would come back.
   *
   * @param versions how many versions to the file
   * @param page to the page itself; null if nothing would
   * @param talk to its talk page; null if nothing would
   * @param leftTalk why nothing of the talk page would be back; null when it would, or was not to
   *     be
   */
  record Planned(
      int versions,
      @Nullable AffectedRevisions page,
      @Nullable AffectedRevisions talk,
      @Nullable TalkProblem leftTalk)
      implements UndeleteOutcome {}

  /** It may not be done. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** The log entry may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** There is no such deleted version of the file. */
  record UnknownVersion(long id) implements NotDone {}

  /** The page or file would get a current revision or version of which something is hidden. */
  record TextHidden() implements NotDone {}

  /** Too many large changes are under way; it may be tried again in a moment. */
  record Busy() implements NotDone {}

  /** There are no such deleted revisions, or others bring them back at the same time. */
  record NothingThere() implements NotDone {}
}
