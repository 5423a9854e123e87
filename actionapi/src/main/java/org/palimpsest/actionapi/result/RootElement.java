package org.palimpsest.actionapi.result;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outermost element of a result that is written as XML.
 *
 * @param name its name
 * @param namespace the namespace that it is said to be of, null for none
 */
public record RootElement(String name, @Nullable String namespace) {
  public RootElement {
    Objects.requireNonNull(name);
  }
}
