package org.palimpsest.wiki.edit;

import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to change the content model of a page. */
public sealed interface ModelChangeOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends ModelChangeOutcome {}

  /**
   * The text of the page is of another model.
   *
   * @param model the model that it is of
   * @param logId the log entry
   * @param revisionId the new revision
   */
  record Done(Title title, long pageId, String model, long logId, long revisionId)
      implements ModelChangeOutcome {}

  /** It is of that model already. */
  record SameModel() implements NotDone {}

  /** It may not be done. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** It may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** The text is hidden from the public, and would come back as another one. */
  record TextHidden() implements NotDone {}

  /**
   * The text would be too long.
   *
   * @param limit the greatest size, in bytes
   */
  record TooBig(int limit) implements NotDone {}

  /** As JSON, the text has more values than could be held in memory. */
  record TooManyValues() implements NotDone {}

  /** The text is not JSON. */
  record InvalidJson() implements NotDone {}

  /** There is no such page any more. */
  record Vanished() implements NotDone {}

  /** The page is being changed all the time, or there is no memory for its text. */
  record Busy() implements NotDone {}
}
