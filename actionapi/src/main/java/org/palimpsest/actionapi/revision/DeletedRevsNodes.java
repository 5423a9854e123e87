package org.palimpsest.actionapi.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.deletion.DeletedRevisionView;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.revision.SlotText;

/**
 * Says about revisions what {@code list=deletedrevs} has always said, in its own shape: lengths are
 * texts, slots and models are unknown, and nobody is marked as anonymous.
 *
 * @param properties what is asked for
 * @param comments makes summaries HTML
 */
record DeletedRevsNodes(Set<DeletedRevsProperty> properties, CommentFormatter comments) {
  private static final Parts<RevisionPart, DeletedRevsProperty> PARTS =
      Parts.<RevisionPart, DeletedRevsProperty>none(RevisionPart.class)
          .read(
              RevisionPart.COMMENT, DeletedRevsProperty.COMMENT, DeletedRevsProperty.PARSEDCOMMENT)
          .read(RevisionPart.AUTHOR, DeletedRevsProperty.USER, DeletedRevsProperty.USERID)
          .read(RevisionPart.SHA1, DeletedRevsProperty.SHA1)
          .read(RevisionPart.TEXT, DeletedRevsProperty.CONTENT)
          .read(RevisionPart.TAGS, DeletedRevsProperty.TAGS);

  /** What has to be read for this. */
  Set<RevisionPart> parts() {
    return PARTS.of(properties);
  }

  /** What says something about one of these. The summaries of all of them are made HTML at once. */
  Function<DeletedRevisionView, ObjectNode> about(List<DeletedRevisionView> revisions) {
    CommentNodes summaries =
        new CommentNodes(
            comments,
            has(DeletedRevsProperty.COMMENT),
            has(DeletedRevsProperty.PARSEDCOMMENT)
                ? revisions.stream()
                    .map(view -> CommentNodes.of(view.revision().comment(), view.title()))
                    .toList()
                : List.of());
    return view -> node(view.revision(), view.title(), summaries);
  }

  private ObjectNode node(RevisionView revision, Title title, CommentNodes summaries) {
    Seen<String> summary =
        shown(revision.comment(), DeletedRevsProperty.COMMENT, DeletedRevsProperty.PARSEDCOMMENT);
    ObjectNode node = new ObjectNode().put("timestamp", revision.created());
    if (has(DeletedRevsProperty.REVID)) {
      node.put("revid", revision.id());
    }
    if (has(DeletedRevsProperty.PARENTID)) {
      node.put("parentid", revision.parentId());
    }
    putAuthor(node, revision.author());
    summaries.put(node, summary, title);
    if (has(DeletedRevsProperty.MINOR)) {
      node.flag("minor", revision.minor());
    }
    if (has(DeletedRevsProperty.LEN)) {
      node.put("len", Long.toString(revision.size()));
    }
    putContent(node, revision.content());
    if (has(DeletedRevsProperty.TAGS)) {
      node.put("tags", ListNode.ofTexts("tag", revision.tags()));
    }
    SeenNodes.markSuppressed(
        node,
        revision.suppressed(),
        shown(revision.author(), DeletedRevsProperty.USER, DeletedRevsProperty.USERID),
        summary,
        shown(revision.content(), DeletedRevsProperty.CONTENT, DeletedRevsProperty.SHA1));
    return node;
  }

  private void putAuthor(ObjectNode node, Seen<Actor> author) {
    if (!has(DeletedRevsProperty.USER) && !has(DeletedRevsProperty.USERID)) {
      return;
    }
    SeenNodes.markHidden(node, "user", author);
    Actor actor = author.value();
    if (actor == null) {
      return;
    }
    if (has(DeletedRevsProperty.USER)) {
      node.put("user", actor.name());
    }
    if (has(DeletedRevsProperty.USERID)) {
      node.put("userid", actor.userId());
    }
  }

  private void putContent(ObjectNode node, Seen<SlotText> content) {
    SlotText seen = content.value();
    if (has(DeletedRevsProperty.SHA1)) {
      SlotNodes.putSha1(node, content);
    }
    if (has(DeletedRevsProperty.CONTENT)) {
      SeenNodes.markHidden(node, "text", content);
      if (seen != null && seen.text() != null) {
        node.content("text", seen.text());
      }
    }
  }

  /** The field, if one of these properties shows it. */
  private <T> Seen<T> shown(Seen<T> field, DeletedRevsProperty... by) {
    return Arrays.stream(by).anyMatch(properties::contains) ? field : Seen.unread();
  }

  private boolean has(DeletedRevsProperty property) {
    return properties.contains(property);
  }
}
