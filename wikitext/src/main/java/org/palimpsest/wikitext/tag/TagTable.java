package org.palimpsest.wikitext.tag;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The extension tags of a wiki by name. Immutable. */
public final class TagTable {
  private final Map<String, ExtensionTag> tags;

  /**
   * @param tags by name in lower case
   */
  public TagTable(Map<String, ExtensionTag> tags) {
    this.tags = Map.copyOf(tags);
  }

  /** These and one more. */
  public TagTable with(String name, ExtensionTag tag) {
    Map<String, ExtensionTag> more = new HashMap<>(tags);
    more.put(name, tag);
    return new TagTable(more);
  }

  /** The names of all tags. */
  public Set<String> names() {
    return tags.keySet();
  }

  /** What a tag does; null if there is none of this name, whose case does not count. */
  public @Nullable ExtensionTag get(String name) {
    return tags.get(name.toLowerCase(Locale.ROOT));
  }
}
