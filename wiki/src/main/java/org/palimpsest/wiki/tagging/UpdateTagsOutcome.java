package org.palimpsest.wiki.tagging;

import java.util.List;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to change the tags of changes. */
public sealed interface UpdateTagsOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends UpdateTagsOutcome {}

  /** Each change has been dealt with, in the order in which they were named. */
  record Done(List<Item> items) implements UpdateTagsOutcome {
    public Done {
      items = List.copyOf(items);
    }
  }

  /** It may not be done. */
  record Refused(Refusal refusal) implements NotDone {}

  /** The log entries may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** No change was named. */
  record NothingNamed() implements NotDone {}

  /** Tags that were to be given are no longer to be had. */
  record NotApplicable(List<String> gone) implements NotDone {
    public NotApplicable {
      gone = List.copyOf(gone);
    }
  }

  /** One change, and what came of it. */
  record Item(NamedChange change, Result result) {}

  /** What came of one change. */
  sealed interface Result {
    /**
     * It has other tags than before.
     *
     * @param logId the log entry
     */
    record Updated(long logId, List<String> added, List<String> removed) implements Result {
      public Updated {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
      }
    }

    /** It has the tags already that were wanted. */
    record Unchanged() implements Result {}

    /** There is none, or none that everybody may know of. */
    record Unknown() implements Result {}

    /** A block closes its page to the performer. */
    record Blocked(Refusal.Blocked refusal) implements Result {}

    /** Programs set these tags, which nobody takes off by hand. */
    record NotRemovable(List<String> tags) implements Result {
      public NotRemovable {
        tags = List.copyOf(tags);
      }
    }

    /** It has been done too often of late. */
    record Skipped() implements Result {}
  }
}
