package org.palimpsest.wiki.patrol;

import org.palimpsest.model.rights.Right;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.PatrolSettings;

/** Whether somebody needs to look at a new change. */
public final class PatrolState {
  private PatrolState() {}

  /** The state of an edit of an existing page. */
  public static Patrolled ofEdit(PatrolSettings settings, Performer performer) {
    return settings.recentChangesPatrol() ? trusted(performer) : Patrolled.NO;
  }

  /** The state of a new page. */
  public static Patrolled ofNewPage(PatrolSettings settings, Performer performer) {
    return settings.recentChangesPatrol() || settings.newPagePatrol()
        ? trusted(performer)
        : Patrolled.NO;
  }

  /** The state of a new version of a file. */
  public static Patrolled ofUpload(PatrolSettings settings, Performer performer) {
    return settings.recentChangesPatrol() || settings.filePatrol()
        ? trusted(performer)
        : Patrolled.NO;
  }

  private static Patrolled trusted(Performer performer) {
    return performer.has(Right.AUTOPATROL) ? Patrolled.OF_ITSELF : Patrolled.NO;
  }
}
