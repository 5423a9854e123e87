package org.palimpsest.wiki.dump;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of a revision.
 *
 * @param role the slot in which it stands
 * @param model its content model; null where the dump does not say
 * @param text the text; null where it is hidden
 */
public record DumpedSlot(String role, @Nullable String model, @Nullable String text) {
  /** The role of the slot that every revision has. */
  public static final String MAIN = "main";

  public DumpedSlot {
    Objects.requireNonNull(role);
  }
}
