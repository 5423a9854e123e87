package org.palimpsest.wiki.file;

import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to revert a file. */
public sealed interface RevertFileOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends RevertFileOutcome {}

  /**
   * The file is as it was.
   *
   * @param sha1 of what it is now: 40 hex digits
   */
  record Done(WrittenVersion version, String sha1) implements RevertFileOutcome {}

  /**
   * Asked for a dry run: the file would be as it was.
   *
   * @param sha1 of what it would be: 40 hex digits
   */
  record Planned(String sha1) implements RevertFileOutcome {}

  /** There is no such file. */
  record Missing() implements NotDone {}

  /** The file has no such old version. */
  record BadVersion() implements NotDone {}

  /** It may not be done. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** The tags may not be given. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** The current version is not the one that the performer has seen. */
  record Changed() implements NotDone {}

  /** It is being changed all the time. */
  record Busy() implements NotDone {}

  /** The file is so already. */
  record Same(Title title) implements NotDone {}

  /** The bytes of the old version are hidden, or lost. */
  record BytesMissing(String archiveName) implements NotDone {}

  /** The comment cannot be the text of the page. */
  record TextTooBig(int most) implements NotDone {}
}
