package org.palimpsest.wiki.file;

import java.time.Instant;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.file.DuplicatePlace;

/**
 * A file whose current version has the same bytes as that of another, as one reader sees it.
 *
 * @param of the key of the title of that other file
 * @param name the key of the title of this one
 * @param created when its current version came, whole seconds
 */
public record DuplicateView(String of, String name, Instant created, Seen<Actor> author) {
  /** Where it stands in the list. */
  public DuplicatePlace place() {
    return new DuplicatePlace(of, name);
  }
}
