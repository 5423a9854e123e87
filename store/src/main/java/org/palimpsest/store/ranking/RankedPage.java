package org.palimpsest.store.ranking;

import java.util.List;
import java.util.Objects;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Title;

/**
 * A page in a list that ranks all pages.
 *
 * @param id the page's id
 * @param title its title
 * @param measure what it is ranked by; 0 where that is no number
 * @param path where it leads to if the list is one of redirects: the target and, of a double
 *     redirect, the target's target; else empty
 */
public record RankedPage(long id, Title title, long measure, List<LinkTarget> path) {
  public RankedPage {
    Objects.requireNonNull(title);
    path = List.copyOf(path);
  }
}
