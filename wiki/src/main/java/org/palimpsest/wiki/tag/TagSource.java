package org.palimpsest.wiki.tag;

import java.util.List;
import org.palimpsest.model.tag.ApplicationTag;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.store.tag.DefinedTag;

/** By whom a change tag is defined. */
public enum TagSource {
  /** By the wiki itself. */
  SOFTWARE,
  /** By what MediaWiki has in an extension. */
  EXTENSION,
  /** By people. */
  MANUAL;

  /** The sources of a tag, in the order in which clients know them; none: nobody defines it. */
  static List<TagSource> of(DefinedTag tag) {
    if (SoftwareTag.ofWire(tag.name()).isPresent()) {
      return List.of(SOFTWARE, EXTENSION);
    }
    if (ApplicationTag.isOne(tag.name())) {
      return List.of(EXTENSION);
    }
    return tag.manual() ? List.of(MANUAL) : List.of();
  }

  /** Whether a tag of this name is set by programs, so that nobody can set or remove it by hand. */
  public static boolean isOfPrograms(String name) {
    return SoftwareTag.ofWire(name).isPresent() || ApplicationTag.isOne(name);
  }
}
