package org.palimpsest.actionapi.deletion;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.deletion.AffectedRevisions;

/** What dry runs of deletions and restorations say of the revisions that they are about. */
final class DeletionNodes {
  private DeletionNodes() {}

  /**
   * Puts all of it into an answer.
   *
   * @param page those of the page; null for none
   * @param talk those of the talk page; null for none
   */
  static ObjectNode put(
      ObjectNode into,
      @Nullable AffectedRevisions page,
      @Nullable AffectedRevisions talk,
      Namespaces namespaces) {
    into.flag("dryrun", true);
    if (page != null) {
      putRevisions(into, page);
    }
    if (talk != null) {
      putRevisions(
          into.putObject("talk")
              .put("title", namespaces.prefixedText(talk.title()))
              .put("revisions", talk.number()),
          talk);
    }
    return into;
  }

  private static void putRevisions(ObjectNode into, AffectedRevisions revisions) {
    if (revisions.pageId() != 0) {
      into.put("pageid", revisions.pageId());
    }
    into.put("revids", ListNode.ofNumbers("rev", revisions.ids()))
        .flag("complete", revisions.complete())
        .flag("created", revisions.makesPage());
  }
}
