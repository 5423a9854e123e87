package org.palimpsest.actionapi.contribution;

import java.util.Set;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.wiki.contribution.ContributionView;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * Says about contributions what one call asks for, with the keys in the order that clients know
 * (spec: edit-and-history.md, section 5).
 */
record ContributionNodes(
    Set<ContributionProperty> properties, Namespaces namespaces, CommentNodes comments) {
  /** One contribution. */
  ObjectNode node(ContributionView contribution) {
    RevisionView revision = contribution.revision();
    ObjectNode node = new ObjectNode();
    SeenNodes.markHidden(node, "text", revision.content());
    Actor author = revision.author().value();
    if (author != null) {
      node.put("userid", author.userId()).put("user", author.name());
    }
    SeenNodes.markHidden(node, "user", revision.author());
    if (has(ContributionProperty.IDS)) {
      node.put("pageid", revision.pageId())
          .put("revid", revision.id())
          .put("parentid", revision.parentId());
    }
    if (has(ContributionProperty.TITLE)) {
      PageNodes.putTitle(node, contribution.title(), namespaces);
    }
    if (has(ContributionProperty.TIMESTAMP)) {
      node.put("timestamp", revision.created());
    }
    if (has(ContributionProperty.FLAGS)) {
      node.flag("new", revision.parentId() == 0)
          .flag("minor", revision.minor())
          .flag("top", contribution.top());
    }
    comments.put(node, revision.comment(), contribution.title());
    if (has(ContributionProperty.PATROLLED)) {
      node.flag("patrolled", contribution.patrolled() != Patrolled.NO)
          .flag("autopatrolled", contribution.patrolled() == Patrolled.OF_ITSELF);
    }
    if (has(ContributionProperty.SIZE)) {
      node.put("size", revision.size());
    }
    if (has(ContributionProperty.SIZEDIFF)) {
      node.put("sizediff", revision.size() - contribution.parentSize());
    }
    if (has(ContributionProperty.TAGS)) {
      node.put("tags", ListNode.ofTexts("tag", revision.tags()));
    }
    SeenNodes.markSuppressed(
        node, revision.suppressed(), revision.content(), revision.author(), revision.comment());
    return node;
  }

  private boolean has(ContributionProperty property) {
    return properties.contains(property);
  }
}
