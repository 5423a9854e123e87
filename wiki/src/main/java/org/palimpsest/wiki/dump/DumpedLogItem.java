package org.palimpsest.wiki.dump;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A log entry of a dump.
 *
 * @param created when; null where the dump says nothing that is a time
 * @param comment why; null where it is hidden
 * @param title what it was done to; null where that is hidden
 * @param params what else was kept with it, as MediaWiki keeps it
 * @param line where it begins in the dump
 */
public record DumpedLogItem(
    @Nullable Instant created,
    DumpedAuthor author,
    @Nullable String comment,
    String type,
    String action,
    @Nullable String title,
    String params,
    long line)
    implements DumpItem {
  public DumpedLogItem {
    Objects.requireNonNull(author);
    Objects.requireNonNull(type);
    Objects.requireNonNull(action);
    Objects.requireNonNull(params);
  }
}
