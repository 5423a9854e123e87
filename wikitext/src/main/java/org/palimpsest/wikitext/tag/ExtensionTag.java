package org.palimpsest.wikitext.tag;

import org.palimpsest.wikitext.mark.Mark;

/**
 * What a tag such as {@code <gallery>} makes of its content. Stateless; called by many parses at
 * once. It gives marks, never HTML.
 */
@FunctionalInterface
public interface ExtensionTag {
  /** What stands in the place of the element. */
  Mark show(TagCall call);
}
