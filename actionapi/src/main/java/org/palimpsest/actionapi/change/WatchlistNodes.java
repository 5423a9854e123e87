package org.palimpsest.actionapi.change;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTarget;
import org.palimpsest.wiki.change.ChangeView;
import org.palimpsest.wiki.change.WatchedChangeView;
import org.palimpsest.wiki.setting.PatrolSettings;

/**
 * Says about changes of watched titles what one call asks for, with the keys in the order that
 * clients know (spec: edit-and-history.md, section 7), which is another one than that of recent
 * changes.
 */
record WatchlistNodes(
    Set<WatchlistProperty> properties,
    Namespaces namespaces,
    PatrolSettings settings,
    CommentNodes comments) {
  private static final Set<WatchlistProperty> ABOUT_TARGET =
      EnumSet.of(WatchlistProperty.TITLE, WatchlistProperty.IDS, WatchlistProperty.LOGINFO);

  /** One change. */
  ObjectNode node(WatchedChangeView watched) {
    ChangeView change = watched.change();
    ObjectNode node = new ObjectNode().put("type", change.kind().wire());
    putTarget(node, change.target());
    putAuthor(node, change.author());
    if (has(WatchlistProperty.FLAGS)) {
      node.flag("bot", change.bot())
          .flag("new", change.kind() == ChangeKind.NEW)
          .flag("minor", change.minor());
    }
    if (has(WatchlistProperty.PATROL)) {
      ChangeNodes.putPatrolled(node, change, settings);
    }
    if (has(WatchlistProperty.SIZES)) {
      node.put("oldlen", change.oldLength()).put("newlen", change.newLength());
    }
    if (has(WatchlistProperty.TIMESTAMP)) {
      node.put("timestamp", change.created());
    }
    if (has(WatchlistProperty.NOTIFICATIONTIMESTAMP)) {
      putNotified(node, watched);
    }
    comments.put(node, change.comment(), ChangeNodes.title(change));
    ChangeNodes.putLogged(node, change.logged());
    if (has(WatchlistProperty.TAGS)) {
      node.put("tags", ListNode.ofTexts("tag", change.tags()));
    }
    if (has(WatchlistProperty.EXPIRY)) {
      putExpiry(node, watched);
    }
    SeenNodes.markSuppressed(
        node,
        change.suppressed(),
        Collections.disjoint(properties, ABOUT_TARGET) ? Seen.unread() : change.target(),
        change.author(),
        change.comment());
    return node;
  }

  private boolean has(WatchlistProperty property) {
    return properties.contains(property);
  }

  private void putTarget(ObjectNode node, Seen<ChangeTarget> seen) {
    if (has(WatchlistProperty.TITLE) || has(WatchlistProperty.IDS)) {
      SeenNodes.markHidden(node, "action", seen);
    }
    ChangeTarget target = seen.value();
    if (target != null && has(WatchlistProperty.TITLE)) {
      PageNodes.putTitle(node, target.title(), namespaces);
    }
    if (target != null && has(WatchlistProperty.IDS)) {
      node.put("pageid", target.pageId())
          .put("revid", target.revisionId())
          .put("old_revid", target.previousId());
    }
  }

  /** Of what kind they are is said of everybody. */
  private void putAuthor(ObjectNode node, Seen<Actor> author) {
    if (!has(WatchlistProperty.USER) && !has(WatchlistProperty.USERID)) {
      return;
    }
    SeenNodes.markHidden(node, "user", author);
    Actor actor = author.value();
    if (actor == null) {
      return;
    }
    if (has(WatchlistProperty.USERID)) {
      node.put("userid", actor.userId());
    }
    if (has(WatchlistProperty.USER)) {
      node.put("user", actor.name());
    }
    node.flag("temp", actor.isRegistered() && actor.isTemporary())
        .flag("anon", !actor.isRegistered());
  }

  private static void putNotified(ObjectNode node, WatchedChangeView watched) {
    Instant notified = watched.notified();
    if (notified == null) {
      node.put("notificationtimestamp", "");
    } else {
      node.put("notificationtimestamp", notified);
    }
  }

  private static void putExpiry(ObjectNode node, WatchedChangeView watched) {
    Instant expires = watched.expires();
    if (expires == null) {
      node.flag("expiry", false);
    } else {
      node.put("expiry", expires);
    }
  }
}
