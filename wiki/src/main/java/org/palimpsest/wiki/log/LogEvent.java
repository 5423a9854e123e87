package org.palimpsest.wiki.log;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a log entry says was done, apart from who did it to what and when (spec:
 * deletion-and-logs.md, section 5.1). A new kind of entry is a record in the family of what it is
 * about, its two lines in the parameters of that family beside it, and its shape for clients.
 */
public sealed interface LogEvent
    permits PageEvent,
        ProtectionEvent,
        TagEvent,
        AccountEvent,
        BlockEvent,
        FileEvent,
        VisibilityEvent,
        LogEvent.ChangePatrolled,
        LogEvent.Foreign {
  /** The log in which it stands, for instance {@code delete}. */
  String type();

  /** What was done within that log, for instance {@code restore}. */
  String action();

  /**
   * Somebody has looked at a change.
   *
   * @param revisionId the revision that it made
   * @param previousId the one before that; 0 for none
   * @param automatic whether nobody had to say so
   */
  record ChangePatrolled(long revisionId, long previousId, boolean automatic) implements LogEvent {
    @Override
    public String type() {
      return "patrol";
    }

    @Override
    public String action() {
      return automatic ? "autopatrol" : "patrol";
    }
  }

  /**
   * Something that this wiki never writes, as an imported history may have it. Nothing of it is
   * lost.
   *
   * @param params what is kept with it, by name: maps, lists, texts, numbers, truth values and
   *     nulls
   */
  record Foreign(String type, String action, Map<String, @Nullable Object> params)
      implements LogEvent {
    public Foreign {
      Objects.requireNonNull(type);
      Objects.requireNonNull(action);
      Objects.requireNonNull(params);
    }
  }
}
