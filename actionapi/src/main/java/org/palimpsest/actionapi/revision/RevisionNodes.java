package org.palimpsest.actionapi.revision;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * Says about revisions what one call asks for, with the keys in the order that clients know (spec:
 * edit-and-history.md, 3.2).
 *
 * @param call the call
 * @param properties what is asked for
 * @param slots what is said about slots
 * @param diffs what each revision is compared with
 * @param comments makes summaries HTML
 */
record RevisionNodes(
    Call call,
    Set<RevisionProperty> properties,
    SlotNodes slots,
    RevisionDiffs diffs,
    CommentFormatter comments) {

  /** What has to be read. */
  private static final Parts<RevisionPart, RevisionProperty> PARTS =
      Parts.<RevisionPart, RevisionProperty>none(RevisionPart.class)
          .read(RevisionPart.COMMENT, RevisionProperty.COMMENT, RevisionProperty.PARSEDCOMMENT)
          .read(RevisionPart.AUTHOR, RevisionProperty.USER, RevisionProperty.USERID)
          .read(RevisionPart.SHA1, RevisionProperty.SHA1, RevisionProperty.SLOTSHA1)
          .read(RevisionPart.TEXT, RevisionProperty.CONTENT, RevisionProperty.PARSETREE)
          .read(RevisionPart.TAGS, RevisionProperty.TAGS);

  /** What has to be read for this. */
  Set<RevisionPart> parts() {
    Set<RevisionPart> parts = EnumSet.noneOf(RevisionPart.class);
    parts.addAll(PARTS.of(properties));
    if (FormParams.parses(call) || FormParams.expands(call)) {
      parts.add(RevisionPart.AUTHOR); // A text may name its author.
    }
    return parts;
  }

  /** What is shown in whatever shape: a difference shows the text, and so does a tree. */
  Set<RevisionProperty> shown() {
    if (!DiffParams.isAsked(call) && !has(RevisionProperty.PARSETREE)) {
      return properties;
    }
    Set<RevisionProperty> shown = EnumSet.of(RevisionProperty.CONTENT);
    shown.addAll(properties);
    return shown;
  }

  /**
   * What says something about one of these items. The summaries of all of them are made HTML at
   * once.
   *
   * @param title the title of the page that an item is of, or was of
   */
  <T> Function<T, ObjectNode> about(
      List<T> items, Function<T, RevisionView> revision, Function<T, @Nullable Title> title) {
    CommentNodes summaries =
        new CommentNodes(
            comments,
            has(RevisionProperty.COMMENT),
            has(RevisionProperty.PARSEDCOMMENT)
                ? items.stream()
                    .map(item -> CommentNodes.of(revision.apply(item).comment(), title.apply(item)))
                    .toList()
                : List.of());
    return item -> node(revision.apply(item), title.apply(item), summaries);
  }

  private ObjectNode node(RevisionView revision, @Nullable Title title, CommentNodes summaries) {
    Seen<String> summary =
        shown(revision.comment(), RevisionProperty.COMMENT, RevisionProperty.PARSEDCOMMENT);
    ObjectNode node = new ObjectNode();
    if (has(RevisionProperty.IDS)) {
      node.put("revid", revision.id()).put("parentid", revision.parentId());
    }
    if (has(RevisionProperty.FLAGS)) {
      node.flag("minor", revision.minor());
    }
    putAuthor(node, revision.author());
    if (has(RevisionProperty.TIMESTAMP)) {
      node.put("timestamp", revision.created());
    }
    if (has(RevisionProperty.SIZE)) {
      node.put("size", revision.size());
    }
    if (has(RevisionProperty.SHA1)) {
      SlotNodes.putSha1(node, revision.content());
    }
    if (has(RevisionProperty.ROLES)) {
      node.put("roles", new ListNode("_v").add(SlotNodes.MAIN));
    }
    slots.put(node, revision, title);
    diffs.put(node, revision);
    summaries.put(node, summary, title);
    if (has(RevisionProperty.TAGS)) {
      node.put("tags", ListNode.ofTexts("tag", revision.tags()));
    }
    SeenNodes.markSuppressed(
        node,
        revision.suppressed(),
        shown(revision.author(), RevisionProperty.USER, RevisionProperty.USERID),
        summary,
        shown(
            revision.content(),
            RevisionProperty.CONTENT,
            RevisionProperty.PARSETREE,
            RevisionProperty.SHA1,
            RevisionProperty.SLOTSHA1));
    return node;
  }

  /** The field, if one of these properties shows it. */
  private <T> Seen<T> shown(Seen<T> field, RevisionProperty... by) {
    return Collections.disjoint(properties, List.of(by)) ? Seen.unread() : field;
  }

  private boolean has(RevisionProperty property) {
    return properties.contains(property);
  }

  private void putAuthor(ObjectNode node, Seen<Actor> author) {
    if (!has(RevisionProperty.USER) && !has(RevisionProperty.USERID)) {
      return;
    }
    SeenNodes.markHidden(node, "user", author);
    Actor actor = author.value();
    if (actor == null) {
      return;
    }
    if (has(RevisionProperty.USER)) {
      node.put("user", actor.name());
    }
    if (!actor.isRegistered()) {
      node.flag("anon", true);
    } else if (actor.isTemporary()) {
      node.flag("temp", true);
    }
    if (has(RevisionProperty.USERID)) {
      node.put("userid", actor.userId());
    }
  }
}
