package org.palimpsest.wiki.site;

import org.jspecify.annotations.Nullable;

/**
 * A message as wikitext, with {@code $1}, {@code $2} … where something is to be filled in.
 *
 * @param key its key
 * @param standard the wiki's own words; null when it has none for this key
 * @param override what people have put in their place; null when they have not
 */
public record SiteMessage(String key, @Nullable String standard, @Nullable String override) {
  /** The words that count; null when there are none. */
  public @Nullable String text() {
    return override == null ? standard : override;
  }
}
