package org.palimpsest.store.page;

import java.time.Instant;
import java.util.Objects;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;

/**
 * What the store knows of a page that exists. None of it can be hidden.
 *
 * @param id the page's id
 * @param title its title
 * @param latest the id of its latest revision
 * @param touched when its rendering was last invalidated, whole seconds
 * @param length the size of its latest revision in bytes
 * @param redirect whether it leads to another page
 * @param fresh whether nothing has been done to it since it was made, or made anew
 * @param model the content model of its main slot, for instance {@code wikitext}
 */
public record PageFacts(
    long id,
    Title title,
    long latest,
    Instant touched,
    long length,
    boolean redirect,
    boolean fresh,
    String model) {

  public PageFacts {
    Objects.requireNonNull(title);
    Objects.requireNonNull(touched);
    Objects.requireNonNull(model);
  }

  /** The same under another title. */
  public PageFacts titled(Title other) {
    return new PageFacts(id, other, latest, touched, length, redirect, fresh, model);
  }

  /** Whether it is among what the wiki counts as articles. */
  public boolean countsAsArticle() {
    return title.namespace() == Namespace.MAIN && !redirect;
  }
}
