package org.palimpsest.actionapi.change;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.log.LogParamsNode;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTarget;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.log.LoggedAction;
import org.palimpsest.wiki.change.ChangeView;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.setting.PatrolSettings;

/**
 * Says about recent changes what one call asks for, with the keys in the order that clients know
 * (spec: edit-and-history.md, section 4).
 */
record ChangeNodes(
    Set<ChangeProperty> properties,
    Namespaces namespaces,
    PatrolSettings settings,
    CommentNodes comments) {
  private static final Set<ChangeProperty> ABOUT_TARGET =
      EnumSet.of(ChangeProperty.TITLE, ChangeProperty.IDS, ChangeProperty.LOGINFO);

  /** One change. */
  ObjectNode node(ChangeView change) {
    ObjectNode node = new ObjectNode().put("type", change.kind().wire());
    putTarget(node, change);
    SeenNodes.putAuthor(
        node, change.author(), has(ChangeProperty.USER), has(ChangeProperty.USERID));
    if (has(ChangeProperty.FLAGS)) {
      node.flag("bot", change.bot())
          .flag("new", change.kind() == ChangeKind.NEW)
          .flag("minor", change.minor());
    }
    if (has(ChangeProperty.SIZES)) {
      node.put("oldlen", change.oldLength()).put("newlen", change.newLength());
    }
    if (has(ChangeProperty.TIMESTAMP)) {
      node.put("timestamp", change.created());
    }
    comments.put(node, change.comment(), title(change));
    ChangeTarget target = change.target().value();
    if (has(ChangeProperty.REDIRECT) && target != null) {
      node.flag("redirect", target.redirect());
    }
    if (has(ChangeProperty.PATROLLED)) {
      putPatrolled(node, change, settings);
    }
    putLogged(node, change.logged());
    if (has(ChangeProperty.TAGS)) {
      node.put("tags", ListNode.ofTexts("tag", change.tags()));
    }
    SeenNodes.put(node, "sha1", change.sha1());
    SeenNodes.markSuppressed(
        node,
        change.suppressed(),
        Collections.disjoint(properties, ABOUT_TARGET) ? Seen.unread() : change.target(),
        change.author(),
        change.comment(),
        change.sha1());
    return node;
  }

  /** The title of what was changed; null when it may not be told. */
  static @Nullable Title title(ChangeView change) {
    ChangeTarget target = change.target().value();
    return target == null ? null : target.title();
  }

  /** The comments of changes, written and as HTML. */
  static CommentNodes comments(
      CommentFormatter formatter, boolean written, boolean parsed, Stream<ChangeView> changes) {
    return new CommentNodes(
        formatter,
        written,
        parsed
            ? changes.map(change -> CommentNodes.of(change.comment(), title(change))).toList()
            : List.of());
  }

  private boolean has(ChangeProperty property) {
    return properties.contains(property);
  }

  private void putTarget(ObjectNode node, ChangeView change) {
    if (has(ChangeProperty.TITLE) || has(ChangeProperty.IDS)) {
      SeenNodes.markHidden(node, "action", change.target());
    }
    ChangeTarget target = change.target().value();
    if (has(ChangeProperty.TITLE) && target != null) {
      PageNodes.putTitle(node, target.title(), namespaces);
    }
    if (has(ChangeProperty.IDS)) {
      if (target != null) {
        node.put("pageid", target.pageId())
            .put("revid", target.revisionId())
            .put("old_revid", target.previousId());
      }
      node.put("rcid", change.id());
    }
  }

  /** Whether somebody has looked at a change, or needs to. */
  static void putPatrolled(ObjectNode node, ChangeView change, PatrolSettings settings) {
    boolean watchedOver =
        settings.recentChangesPatrol()
            || (settings.newPagePatrol() && change.kind() == ChangeKind.NEW);
    node.flag("patrolled", change.patrolled() != Patrolled.NO)
        .flag("unpatrolled", watchedOver && change.patrolled() == Patrolled.NO)
        .flag("autopatrolled", change.patrolled() == Patrolled.OF_ITSELF);
  }

  /** What was logged. */
  static void putLogged(ObjectNode node, Seen<LoggedAction> logged) {
    SeenNodes.markHidden(node, "action", logged);
    LoggedAction action = logged.value();
    if (action != null) {
      node.put("logid", action.logId())
          .put("logtype", action.type())
          .put("logaction", action.action())
          .put("logparams", LogParamsNode.of(action.type(), action.action(), action.details()));
    }
  }
}
