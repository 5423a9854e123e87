package org.palimpsest.wiki.tag;

import org.jspecify.annotations.Nullable;

/**
 * A tag for a new revision.
 *
 * @param name the tag's name
 * @param params what is kept with it, a JSON object that clients never see; null for nothing
 */
public record AppliedTag(String name, @Nullable String params) {
  /** A tag without parameters. */
  public static AppliedTag of(String name) {
    return new AppliedTag(name, null);
  }
}
