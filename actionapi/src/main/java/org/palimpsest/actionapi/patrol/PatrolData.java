package org.palimpsest.actionapi.patrol;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.performer.Performer;

/** Who may know which changes have been looked at. */
public final class PatrolData {
  public static final ApiError DENIED =
      ApiError.of("permissiondenied", Message.of("apierror-permissiondenied-patrolflag"));

  private PatrolData() {}

  public static boolean isDenied(Performer performer) {
    return !performer.has(Right.PATROL) && !performer.has(Right.PATROLMARKS);
  }
}
