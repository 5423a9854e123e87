package org.palimpsest.wiki.visibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to hide or show fields. */
public sealed interface VisibilityOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends VisibilityOutcome {}

  /**
   * It is done as far as it can be, or would be.
   *
   * @param target the title under which the log tells of it; null: they are of any page
   * @param items those that there are, newest first
   * @param missing the ids of those that there are not, as they were sent and in that order
   * @param logIds the log entries; none when nothing has changed
   * @param dryRun whether nothing was to be done
   */
  record Done(
      @Nullable Title target,
      List<Item> items,
      List<String> missing,
      List<Long> logIds,
      boolean dryRun)
      implements VisibilityOutcome {
    public Done {
      items = List.copyOf(items);
      missing = List.copyOf(missing);
      logIds = List.copyOf(logIds);
    }
  }

  /** What has come of one item. */
  record Item(ItemView view, Verdict verdict) {}

  /** It may not be done. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** The log entry may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** No item is named. */
  record NothingNamed() implements NotDone {}

  /** A field shall be hidden and shown. */
  record Contradictory() implements NotDone {}

  /** No field shall be hidden or shown. */
  record NothingWanted() implements NotDone {}

  /** It is not known under which title they are. */
  record NoTarget() implements NotDone {}

  /** An id that should be a time is none. */
  record BadTime(String id) implements NotDone {}

  /** Somebody else is changing them all the time. */
  record Busy() implements NotDone {}
}
