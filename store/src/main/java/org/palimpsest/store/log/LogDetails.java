package org.palimpsest.store.log;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a log entry says of what was done, besides its log, its action and its target. */
public sealed interface LogDetails {
  /** Nothing, or not asked for. */
  LogDetails NONE = new Params("{}");

  /**
   * Parameters as they were kept with the entry.
   *
   * @param json a JSON object
   */
  record Params(String json) implements LogDetails {
    public Params {
      Objects.requireNonNull(json);
    }
  }

  /**
   * The version of a file that came. Nothing of it is kept with the entry, so that what is hidden
   * of the version is hidden here.
   *
   * @param created when it came
   * @param sha1 of its bytes, 40 hex digits; null for whoever may not know it
   */
  record Version(Instant created, @Nullable String sha1) implements LogDetails {
    public Version {
      Objects.requireNonNull(created);
    }
  }
}
