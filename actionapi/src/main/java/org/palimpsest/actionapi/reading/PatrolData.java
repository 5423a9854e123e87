package org.palimpsest.actionapi.reading;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.authority.Performer;

/** Who may know which changes have been looked at. */
final class PatrolData {
  static final ApiError DENIED =
      ApiError.of("permissiondenied", Message.of("apierror-permissiondenied-patrolflag"));

  private PatrolData() {}

  static boolean isDenied(Performer performer) {
    return !performer.has(Right.PATROL) && !performer.has(Right.PATROLMARKS);
  }
}
