package org.palimpsest.actionapi.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;

/**
 * An entry of the page set that is a title of this wiki, whether or not such a page exists.
 *
 * @param id the page's id, or the negative one that stands for it in this answer
 * @param title the title
 * @param found what is known of the page, null when it does not exist
 * @param node where modules put what they say about it
 */
public record QueryPage(long id, Title title, @Nullable PageFacts found, ObjectNode node) {
  /** What is known of a page that exists. */
  public PageFacts facts() {
    return Objects.requireNonNull(found);
  }

  /** Whether the page exists. */
  public boolean exists() {
    return found != null;
  }
}
