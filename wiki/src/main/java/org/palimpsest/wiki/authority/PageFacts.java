package org.palimpsest.wiki.authority;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;

/**
 * What a decision about a page needs to know of it.
 *
 * @param title its title
 * @param id its id; 0 when it does not exist
 * @param model its content model; null when it does not exist
 */
public record PageFacts(Title title, long id, @Nullable String model) {
  /** A page that does not exist. */
  public static PageFacts missing(Title title) {
    return new PageFacts(title, 0, null);
  }

  /** Whether the page exists. */
  public boolean exists() {
    return id != 0;
  }
}
