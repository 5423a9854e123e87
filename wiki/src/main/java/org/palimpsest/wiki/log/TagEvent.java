package org.palimpsest.wiki.log;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the log says was done with change tags. */
public sealed interface TagEvent extends LogEvent {
  /**
   * An id of a change whose tags are others since.
   *
   * @param id the id; 0 for none
   * @param named whether the change was named by it
   */
  record TaggedId(long id, boolean named) {
    /** None. */
    public static final TaggedId NONE = new TaggedId(0, false);
  }

  /**
   * A change carries other tags.
   *
   * @param revision its revision
   * @param entry its log entry
   * @param added the tags that it carries since
   * @param removed those that it does not carry any more
   * @param before those that it carried before
   */
  record Updated(
      TaggedId revision,
      TaggedId entry,
      List<String> added,
      List<String> removed,
      List<String> before)
      implements TagEvent {
    public Updated {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
      before = List.copyOf(before);
    }

    @Override
    public String type() {
      return "tag";
    }

    @Override
    public String action() {
      return "update";
    }
  }

  /**
   * A change tag has been defined, or that has been ended.
   *
   * @param action what was done, for instance {@code create}
   * @param tag the tag
   * @param count how many changes it was taken off; null where it was not
   */
  record Managed(String action, String tag, @Nullable Long count) implements TagEvent {
    public Managed {
      Objects.requireNonNull(action);
      Objects.requireNonNull(tag);
    }

    @Override
    public String type() {
      return "managetags";
    }
  }
}
