package org.palimpsest.wiki.file;

import java.util.List;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to delete an old version of a file. */
public sealed interface DeleteVersionOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends DeleteVersionOutcome {}

  /** It is deleted. */
  record Done(long logId) implements DeleteVersionOutcome {}

  /** Asked for a dry run: it would be deleted. */
  record Planned() implements DeleteVersionOutcome {}

  /** It may not be done. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** The log entry may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** No old version is called so, of whatever file. */
  record BadName() implements NotDone {}

  /** The file has no such old version. */
  record Missing() implements NotDone {}

  /** The file is being changed all the time. */
  record Busy() implements NotDone {}
}
