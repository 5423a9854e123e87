package org.palimpsest.wikitext.tag;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.context.Parse;

/** One element of an extension tag. */
public interface TagCall {
  /** The parse that it belongs to. */
  Parse parse();

  /** The tag's name in lower case. */
  String name();

  /** What stands between the name and the end of the opening tag, as written. */
  String rawAttributes();

  /** Its attributes as written, names in lower case, values decoded, in their order. */
  Map<String, String> attributes();

  /** What stands between its tags, as written; null for an empty tag. */
  @Nullable String content();

  /** The whole element as written. */
  String source();

  /**
   * Reads wikitext that stands in the element, up to but without blocks, such as a caption: the
   * text comes back with marks and belongs into a {@link org.palimpsest.wikitext.mark.Mark.Hidden}.
   */
  String inline(String wikitext);

  /** Reads wikitext that stands in the element, with paragraphs and lists. */
  String blocks(String wikitext);
}
