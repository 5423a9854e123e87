package org.palimpsest.actionapi.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.revision.FoundRevision;

/**
 * An entry of the page set that is a title of this wiki, whether or not such a page exists.
 *
 * @param id the page's id, or the negative one that stands for it in this answer
 * @param title the title
 * @param found what is known of the page, null when it does not exist
 * @param latest the page's latest revision where it has been found together with the page, else
 *     null
 * @param node where modules put what they say about it
 */
public record PageSetEntry(
    long id,
    Title title,
    @Nullable PageFacts found,
    @Nullable FoundRevision latest,
    ObjectNode node) {
  /** What is known of a page that exists. */
  public PageFacts facts() {
    return Objects.requireNonNull(found);
  }

  /** Whether the page exists. */
  public boolean exists() {
    return found != null;
  }
}
