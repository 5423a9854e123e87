package org.palimpsest.actionapi.revision;

import java.util.HashMap;
import java.util.Map;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;

/**
 * Revisions of many pages, told page by page: an entry for each page, in the order in which its
 * first revision came. Used by one thread.
 */
final class RevisionsByPage {
  private final Namespaces namespaces;
  private final ListNode pages = new ListNode("page");
  private final Map<Title, ListNode> revisions = new HashMap<>();

  RevisionsByPage(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** The entries so far. */
  ListNode pages() {
    return pages;
  }

  /**
   * Adds a revision.
   *
   * @param pageId the page that has the title now; 0 for none
   */
  void add(Title title, long pageId, ObjectNode revision) {
    ListNode known = revisions.get(title);
    if (known == null) {
      ObjectNode page = pages.addObject().put("pageid", pageId);
      known = page.putList("revisions", "rev");
      page.put("ns", title.namespace()).put("title", namespaces.prefixedText(title));
      revisions.put(title, known);
    }
    known.add(revision);
  }
}
