package org.palimpsest.wiki.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a revision, as far as asked for.
 *
 * @param text the text of the main slot; null when not asked for
 * @param sha1 its digest in 40 hex digits; null when not asked for
 * @param extra the other slots in order of role; empty also when not asked for
 */
public record SlotText(@Nullable String text, @Nullable String sha1, List<Extra> extra) {
  /**
   * A slot besides the main one.
   *
   * @param role the name of the slot
   * @param model its content model
   * @param text its text; null when not asked for
   * @param sha1 the digest of its text in 40 hex digits; null when not asked for
   */
  public record Extra(String role, String model, @Nullable String text, @Nullable String sha1) {}

  public SlotText {
    extra = List.copyOf(extra);
  }
}
