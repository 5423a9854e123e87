package org.palimpsest.actionapi.log;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.log.LogTarget;
import org.palimpsest.wiki.log.LogView;

/**
 * Says about log entries what one call asks for, with the keys in the order that clients know
 * (spec: deletion-and-logs.md, section 5).
 */
record LogNodes(Set<LogProperty> properties, Namespaces namespaces, CommentNodes comments) {
  private static final Set<LogProperty> ABOUT_TARGET =
      EnumSet.of(LogProperty.TITLE, LogProperty.IDS, LogProperty.DETAILS);

  ObjectNode node(LogView entry) {
    ObjectNode node = new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
    Seen<LogTarget> target =
        Collections.disjoint(properties, ABOUT_TARGET) ? Seen.unread() : entry.target();
    if (has(LogProperty.IDS)) {
      node.put("logid", entry.id());
    }
    SeenNodes.markHidden(node, "action", target);
    putTarget(node, entry, target.value());
    if (has(LogProperty.TYPE)) {
      node.put("type", entry.type()).put("action", entry.action());
    }
    SeenNodes.putAuthor(node, entry.author(), has(LogProperty.USER), has(LogProperty.USERID));
    if (has(LogProperty.TIMESTAMP)) {
      node.put("timestamp", entry.created());
    }
    comments.put(node, entry.comment(), title(entry));
    if (has(LogProperty.TAGS)) {
      node.put("tags", ListNode.ofTexts("tag", entry.tags()));
    }
    if (has(LogProperty.ITEMS) && !entry.items().isEmpty()) {
      node.put("items", ChangedItemNodes.of(entry.items()));
    }
    SeenNodes.markSuppressed(node, entry.suppressed(), target, entry.author(), entry.comment());
    return node;
  }

  /** The title that an entry is about; null when it may not be told. */
  static @Nullable Title title(LogView entry) {
    LogTarget target = entry.target().value();
    return target == null ? null : target.title();
  }

  private boolean has(LogProperty property) {
    return properties.contains(property);
  }

  private void putTarget(ObjectNode node, LogView entry, @Nullable LogTarget target) {
    if (target == null) {
      return;
    }
    if (has(LogProperty.TITLE)) {
      PageNodes.putTitle(node, target.title(), namespaces);
    }
    if (has(LogProperty.IDS)) {
      node.put("pageid", target.currentId()).put("logpage", target.pageId());
      if (target.revisionId() != 0) {
        node.put("revid", target.revisionId());
      }
    }
    if (has(LogProperty.DETAILS)) {
      node.put("params", LogParamsNode.of(entry.type(), entry.action(), target.details()));
    }
  }
}
