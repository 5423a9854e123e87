package org.palimpsest.store.file;

import java.time.Instant;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Guarded;

/**
 * A file whose current version has the same bytes as that of another.
 *
 * @param of the key of the title of that other file
 * @param name the key of the title of this one
 * @param created when its current version came, whole seconds
 * @param author who brought that
 */
public record DuplicateRow(String of, String name, Instant created, Guarded<Actor> author) {
  /** Where it stands in the list. */
  public DuplicatePlace place() {
    return new DuplicatePlace(of, name);
  }
}
