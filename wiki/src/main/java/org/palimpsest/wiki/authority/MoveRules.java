package org.palimpsest.wiki.authority;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal.MoveDenied.Reason;
import org.palimpsest.wiki.performer.Performer;

/**
 * Which pages somebody may move at all, and where to (spec: administration.md, section 3.3). What
 * is missing is told in words of moving, not as a right.
 */
final class MoveRules {
  private MoveRules() {}

  /** Why this title may not be moved, or moved to; empty for other acts. */
  static List<Refusal> refusals(Performer performer, Act act, Title title) {
    return switch (act) {
      case MOVE -> from(performer, title);
      case MOVE_TARGET -> to(performer, title);
      default -> List.of();
    };
  }

  private static List<Refusal> from(Performer performer, Title title) {
    List<Refusal> refusals = new ArrayList<>();
    if (isUserPage(title) && !performer.has(Right.MOVE_ROOTUSERPAGES)) {
      refusals.add(new Refusal.MoveDenied(Reason.USER_PAGE));
    }
    if (title.namespace() == Namespace.FILE && !performer.has(Right.MOVEFILE)) {
      refusals.add(new Refusal.MoveDenied(Reason.FILE));
    }
    if (title.namespace() == Namespace.CATEGORY && !performer.has(Right.MOVE_CATEGORYPAGES)) {
      refusals.add(new Refusal.MoveDenied(Reason.CATEGORY_PAGE));
    }
    if (!performer.has(Right.MOVE)) {
      if (!performer.isRegistered()) {
        refusals.add(new Refusal.MoveDenied(Reason.NOT_LOGGED_IN));
      }
      refusals.add(new Refusal.MoveDenied(Reason.NO_RIGHT));
    }
    return refusals;
  }

  private static List<Refusal> to(Performer performer, Title title) {
    if (!performer.has(Right.MOVE)) {
      return List.of(new Refusal.MoveDenied(Reason.NO_RIGHT));
    }
    List<Refusal> refusals = new ArrayList<>();
    if (isUserPage(title) && !performer.has(Right.MOVE_ROOTUSERPAGES)) {
      refusals.add(new Refusal.MoveDenied(Reason.TO_USER_PAGE));
    }
    if (title.namespace() == Namespace.CATEGORY && !performer.has(Right.MOVE_CATEGORYPAGES)) {
      refusals.add(new Refusal.MoveDenied(Reason.TO_CATEGORY_PAGE));
    }
    return refusals;
  }

  private static boolean isUserPage(Title title) {
    return title.namespace() == Namespace.USER && title.key().indexOf('/') < 0;
  }
}
