package org.palimpsest.wiki.visibility;

import java.util.Set;

/**
 * What has come of a {@link VisibilityDeed}.
 *
 * @param logId the log entry; 0 where nothing has changed
 * @param changed the ids of those items that have changed; others were no longer as they were
 */
public record WrittenVisibility(long logId, Set<Long> changed) {
  public WrittenVisibility {
    changed = Set.copyOf(changed);
  }
}
