package org.palimpsest.wiki.log;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the log says was done to the bytes of a file.
 *
 * @param kind what it was
 * @param sha1 of the new version: digits to the base 36; null for who may not know it
 * @param created when the new version came
 */
public record FileEvent(Kind kind, @Nullable String sha1, Instant created) implements LogEvent {
  /** What can be done to them. */
  public enum Kind {
    /** A file has been made. */
    UPLOADED("upload"),
    /** A file has a new version, which may be an old one again. */
    OVERWRITTEN("overwrite"),
    /** A file is as it was in an old version again, by a page of the wiki. */
    REVERTED("revert");

    private final String action;

    Kind(String action) {
      this.action = action;
    }
  }

  public FileEvent {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(created);
  }

  @Override
  public String type() {
    return "upload";
  }

  @Override
  public String action() {
    return kind.action;
  }
}
