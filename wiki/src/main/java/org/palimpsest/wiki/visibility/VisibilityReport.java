package org.palimpsest.wiki.visibility;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whoever has hidden or shown fields what has become of which items. Thread-safe. */
final class VisibilityReport {
  private final ItemCutter cutter;

  VisibilityReport(ItemCutter cutter) {
    this.cutter = cutter;
  }

  /**
   * What has become of them, or would.
   *
   * @param logIds the log entries that tell of it; none when nothing has changed
   */
  VisibilityOutcome of(
      JdbcClient sql, VisibilityRequest request, VisibilityPlan plan, List<Long> logIds) {
    return new VisibilityOutcome.Done(
        plan.found().target(),
        cutter.cut(sql, plan.items(), request.performer()),
        plan.found().missing(request.choice().ids()),
        logIds,
        request.dryRun());
  }
}
