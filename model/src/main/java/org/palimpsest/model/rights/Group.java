package org.palimpsest.model.rights;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A user group.
 *
 * @param name the name that clients know, such as {@code sysop}
 * @param rights what its members may do, in the order of the configuration; immutable
 */
public record Group(String name, Set<Right> rights) {
  public Group {
    Objects.requireNonNull(name);
    rights = Collections.unmodifiableSet(new LinkedHashSet<>(rights));
  }
}
