package org.palimpsest.store.file;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;

/**
 * A version of a file, as verbs need it.
 *
 * @param created when it came
 * @param actorId who brought it
 * @param blob the id of its bytes
 * @param replaced when it was replaced; null: it is the current one, or was when it was deleted
 */
public record VersionRow(
    long id,
    long fileId,
    Instant created,
    Guarded<Long> actorId,
    Guarded<Long> blob,
    Visibility visibility,
    @Nullable Instant replaced) {
  public VersionRow {
    Objects.requireNonNull(created);
    Objects.requireNonNull(actorId);
    Objects.requireNonNull(blob);
    Objects.requireNonNull(visibility);
  }
}
