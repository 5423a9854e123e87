package org.palimpsest.actionapi.revision;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
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
  private final boolean ids;
  private final @Nullable String token;

  private RevisionsByPage(Namespaces namespaces, boolean ids, @Nullable String token) {
    this.namespaces = namespaces;
    this.ids = ids;
    this.token = token;
  }

  RevisionsByPage(Namespaces namespaces) {
    this(namespaces, true, null);
  }

  /**
   * Without the ids of the pages.
   *
   * @param token stands in each entry; null: in none
   */
  static RevisionsByPage withoutIds(Namespaces namespaces, @Nullable String token) {
    return new RevisionsByPage(namespaces, false, token);
  }

  /**
   * The answer with all entries.
   *
   * @param next how the client goes on
   * @param truncated whether the list ends early because the rest was too much for one answer
   */
  QueryAnswer.Done told(QueryCall call, ObjectNode next, boolean truncated) {
    if (truncated) {
      call.warnOfTruncation();
    }
    return new QueryAnswer.Done(new ObjectNode().put(call.module(), pages), next);
  }

  /**
   * Adds a revision.
   *
   * @param pageId the page that has the title now; 0 for none
   */
  void add(Title title, long pageId, ObjectNode revision) {
    ListNode known = revisions.get(title);
    if (known == null) {
      ObjectNode page = pages.addObject();
      if (ids) {
        page.put("pageid", pageId);
      }
      known = page.putList("revisions", "rev");
      page.put("ns", title.namespace()).put("title", namespaces.prefixedText(title));
      if (token != null) {
        page.put("token", token);
      }
      revisions.put(title, known);
    }
    known.add(revision);
  }
}
