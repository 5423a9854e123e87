package org.palimpsest.wiki.visibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.visibility.FoundItem.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hides fields of revisions, versions of files and log entries, and shows them again (spec:
 * revisiondelete.md). What is refused of one item does not keep others from being changed;
 * everything that is changed is in one transaction. Thread-safe.
 */
public final class ChangeVisibility {
  private final Acts acts;
  private final VisibilityWriter writer;
  private final VisibilityPlanner planner;
  private final VisibilityReport report;

  public ChangeVisibility(Acts acts, ContentStore contents) {
    this.acts = acts;
    this.writer = new VisibilityWriter(acts);
    this.report = new VisibilityReport(new ItemCutter(new RevisionCutter(contents)));
    this.planner = new VisibilityPlanner(acts, report);
  }

  /** Does it, or says why not, or what would become of it. */
  public VisibilityOutcome run(VisibilityRequest request) {
    Instant now = acts.now();
    PlannedAct<VisibilityPlan, VisibilityOutcome> act =
        acts.planned(sql -> planner.plan(sql, request, now));
    if (request.dryRun()) {
      return act.rehearse((sql, plan) -> report.of(sql, request, plan, List.of()));
    }
    return act.inTurns(
        request.choice().target(),
        (sql, plan) -> write(sql, request, plan, now),
        VisibilityOutcome.Busy::new);
  }

  private Attempt<VisibilityOutcome> write(
      JdbcClient sql, VisibilityRequest request, VisibilityPlan plan, Instant now) {
    Title changed = hold(sql, plan, now);
    if (changed != null) {
      return new Attempt.Overtaken<>(changed);
    }
    LoggedDeed by = new LoggedDeed(request.performer(), now, request.reason(), request.tags());
    Map<Title, List<ItemChange>> byTitle = plan.changesByTitle();
    Map<Title, PageFacts> pages = PageLookup.byTitles(sql, byTitle.keySet());
    List<Long> logIds = new ArrayList<>();
    for (Map.Entry<Title, List<ItemChange>> entry : byTitle.entrySet()) {
      PageFacts page = pages.get(entry.getKey());
      List<ItemChange> items = entry.getValue();
      WrittenVisibility written =
          writer.write(
              sql,
              new VisibilityDeed(
                  by,
                  entry.getKey(),
                  page == null ? 0 : page.id(),
                  request.choice().type(),
                  items));
      if (written.changed().size() < items.size()) {
        return new Attempt.Overtaken<>(entry.getKey());
      }
      logIds.add(written.logId());
    }
    return new Attempt.Done<>(report.of(sql, request, plan, logIds));
  }

  /**
   * Holds what the items are part of, files before pages and each in one order: so no revision
   * becomes current, and no version stops to be an old one, until this is over.
   *
   * @return what is no longer as it was; null: all is
   */
  private static @Nullable Title hold(JdbcClient sql, VisibilityPlan plan, Instant now) {
    Map<Long, FileFacts> files = new TreeMap<>();
    Map<Long, PageFacts> pages = new TreeMap<>();
    plan.changes()
        .forEach(judged -> {
          switch (judged.item().holder()) {
            case Holder.None _ -> {}
            case Holder.File(FileFacts file) -> files.put(file.id(), file);
            case Holder.Page(PageFacts page) -> pages.put(page.id(), page);
          }
        });
    for (FileFacts file : files.values()) {
      if (!FileTable.hold(sql, file)) {
        return file.title();
      }
    }
    for (PageFacts page : pages.values()) {
      if (!PageTable.touch(sql, page, now)) {
        return page.title();
      }
    }
    return null;
  }
}
