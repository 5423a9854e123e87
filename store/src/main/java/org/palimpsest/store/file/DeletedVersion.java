package org.palimpsest.store.file;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Visibility;

/**
 * A deleted version of a file, as far as its restoration needs it.
 *
 * @param created when it came
 * @param replaced when it was replaced; null: it was the current one
 * @param deleted when it was deleted
 */
public record DeletedVersion(
    long id,
    Instant created,
    @Nullable Instant replaced,
    Visibility visibility,
    long deletionId,
    Instant deleted) {
  public DeletedVersion {
    Objects.requireNonNull(created);
    Objects.requireNonNull(visibility);
    Objects.requireNonNull(deleted);
  }
}
