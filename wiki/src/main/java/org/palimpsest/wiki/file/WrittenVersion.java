package org.palimpsest.wiki.file;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.file.ArchiveName;

/**
 * A version that has been made.
 *
 * @param created when it came, whole seconds
 * @param replaced the name that the version before it has now; null if the file has been made
 * @param revisionId the revision of the page that tells of it
 */
public record WrittenVersion(
    long id, Instant created, @Nullable ArchiveName replaced, long logId, long revisionId) {
  public WrittenVersion {
    Objects.requireNonNull(created);
  }
}
