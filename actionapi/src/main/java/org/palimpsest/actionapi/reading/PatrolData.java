package org.palimpsest.actionapi.reading;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.authority.Performer;

/** Who may know which changes have been looked at. */
final class PatrolData {
  static final ApiError DENIED =
      ApiError.of(
          "permissiondenied",
          "Only those with the right \"patrol\" or \"patrolmarks\" can ask what has been patrolled.");

  private PatrolData() {}

  static boolean isDenied(Performer performer) {
    return !performer.has(Right.PATROL) && !performer.has(Right.PATROLMARKS);
  }
}
