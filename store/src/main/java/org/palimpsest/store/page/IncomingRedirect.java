package org.palimpsest.store.page;

import org.palimpsest.model.title.Title;

/**
 * A redirect in the list of those that lead to some titles.
 *
 * @param target the title that it leads to
 * @param pageId the page that is the redirect
 * @param title its title
 * @param fragment the section that it leads to; empty for none
 */
public record IncomingRedirect(Title target, long pageId, Title title, String fragment) {
  /** Where it stands in the list. */
  public Place place() {
    return new Place(target, pageId);
  }

  /**
   * A place in the list: by target, and then by the redirect's id.
   *
   * @param target the title that is led to
   * @param pageId the page that is the redirect
   */
  public record Place(Title target, long pageId) {}
}
