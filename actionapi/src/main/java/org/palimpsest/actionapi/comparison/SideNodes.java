package org.palimpsest.actionapi.comparison;

import java.util.Set;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.wiki.comment.Comment;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.comparison.ComparedSide;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * Says about the revisions of both sides what one call asks for, with the keys in the order that
 * clients know (spec: edit-and-history.md, section 2).
 */
record SideNodes(
    Set<CompareProperty> properties, Namespaces namespaces, CommentFormatter comments) {
  /**
   * Puts what is said of a revision.
   *
   * @param side what the keys begin with
   */
  void put(ObjectNode node, String side, ComparedSide.Revision revision) {
    RevisionView view = revision.view();
    Title title = revision.title();
    if (has(CompareProperty.IDS)) {
      node.put(side + "id", revision.deleted() ? 0 : view.pageId()).put(side + "revid", view.id());
    }
    if (has(CompareProperty.TITLE)) {
      node.put(side + "ns", title.namespace()).put(side + "title", namespaces.prefixedText(title));
    }
    if (has(CompareProperty.SIZE)) {
      node.put(side + "size", view.size());
    }
    if (has(CompareProperty.TIMESTAMP)) {
      node.put(side + "timestamp", view.created());
    }
    SeenNodes.markHidden(node, side + "text", view.content());
    putAuthor(node, side, view.author());
    putComment(node, side, view.comment(), title);
    SeenNodes.markSuppressed(
        node, side, view.suppressed(), view.content(), view.author(), view.comment());
    if (revision.deleted()) {
      node.flag(side + "archive", true);
    }
  }

  private boolean has(CompareProperty property) {
    return properties.contains(property);
  }

  private void putAuthor(ObjectNode node, String side, Seen<Actor> author) {
    SeenNodes.markHidden(node, side + "user", author);
    Actor actor = author.value();
    if (has(CompareProperty.USER) && actor != null) {
      node.put(side + "user", actor.name())
          .put(side + "userid", actor.isRegistered() ? actor.userId() : 0);
    }
  }

  private void putComment(ObjectNode node, String side, Seen<String> comment, Title title) {
    SeenNodes.markHidden(node, side + "comment", comment);
    String text = comment.value();
    if (text == null) {
      return;
    }
    if (has(CompareProperty.COMMENT)) {
      node.put(side + "comment", text);
    }
    if (has(CompareProperty.COMMENT) || has(CompareProperty.PARSEDCOMMENT)) {
      node.put(side + "parsedcomment", comments.html(new Comment(text, title)));
    }
  }
}
