package org.palimpsest.store.file;

import java.util.Objects;
import org.palimpsest.store.seek.Position;

/**
 * A place in a list of versions that is ordered by name, and each name's by time. Nothing of it is
 * ever hidden.
 *
 * @param name the key of the file's title
 * @param position the time and the id
 */
public record FilePlace(String name, Position position) {
  public FilePlace {
    Objects.requireNonNull(name);
    Objects.requireNonNull(position);
  }
}
