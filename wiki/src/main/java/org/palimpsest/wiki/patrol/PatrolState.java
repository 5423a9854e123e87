package org.palimpsest.wiki.patrol;

import org.palimpsest.model.rights.Right;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;

/** Whether somebody needs to look at a new change. */
public final class PatrolState {
  private PatrolState() {}

  /** The state of an edit of an existing page. */
  public static Patrolled ofEdit(Settings settings, Performer performer) {
    return settings.rcPatrol() ? trusted(performer) : Patrolled.NO;
  }

  /** The state of a new page. */
  public static Patrolled ofNewPage(Settings settings, Performer performer) {
    return settings.rcPatrol() || settings.newPagePatrol() ? trusted(performer) : Patrolled.NO;
  }

  private static Patrolled trusted(Performer performer) {
    return performer.has(Right.AUTOPATROL) ? Patrolled.OF_ITSELF : Patrolled.NO;
  }
}
