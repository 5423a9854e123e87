package org.palimpsest.wiki.rendering;

import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;

/**
 * A category that a page is in.
 *
 * @param key its name with underscores
 * @param sortKey under what the page stands there; empty: the default
 * @param exists whether the category has a page
 * @param hidden whether pages do not show that they are in it
 */
public record CategoryUse(String key, String sortKey, boolean exists, boolean hidden) {
  /** The category's page. */
  public Title title() {
    return new Title(Namespace.CATEGORY, key);
  }
}
