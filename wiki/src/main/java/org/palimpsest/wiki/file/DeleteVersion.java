package org.palimpsest.wiki.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.file.DeletedVersionTable;
import org.palimpsest.store.file.FileDeletionTable;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.file.VersionRow;
import org.palimpsest.store.file.VersionTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes one old version of a file (spec: deletion-and-logs.md, section 1). Everything happens in
 * one transaction; what is refused leaves no trace. Thread-safe.
 */
public final class DeleteVersion {
  private static final int SHORTEST_NAME = 16;

  private final Acts acts;
  private final ContentWords words;

  public DeleteVersion(Acts acts, ContentWords words) {
    this.acts = acts;
    this.words = words;
  }

  private record Plan(FileFacts file, VersionRow old, @Nullable PageFacts page) {}

  /** Does it, or says why not, or whether it would. */
  public DeleteVersionOutcome run(DeleteVersionRequest request) {
    Instant now = acts.now();
    PlannedAct<Plan, DeleteVersionOutcome> act = acts.planned(sql -> plan(sql, request, now));
    if (request.dryRun()) {
      return act.rehearse((_, _) -> new DeleteVersionOutcome.Planned());
    }
    return act.inStages(
        request.title(),
        (_, writing) -> {
          LoggedDeed deed =
              new LoggedDeed(request.performer(), now, comment(request), request.tags());
          return writing.writeAnew((sql, plan) -> delete(sql, request, plan, deed));
        },
        DeleteVersionOutcome.Busy::new);
  }

  private String comment(DeleteVersionRequest request) {
    String said = words.text(Message.of("deletedrevision", request.archiveName()), request.title());
    return request.reason().isEmpty() ? said : said + ": " + request.reason();
  }

  private Attempt<DeleteVersionOutcome> delete(
      JdbcClient sql, DeleteVersionRequest request, Plan plan, LoggedDeed deed) {
    Title title = request.title();
    PageFacts page = plan.page();
    if (!FileTable.hold(sql, plan.file())) {
      return new Attempt.Overtaken<>(title);
    }
    long pageId = page == null ? 0 : page.id();
    long logId = deed.write(sql, acts, new PageEvent.Deleted(), title, pageId);
    long deletion = FileDeletionTable.insert(sql, title, deed.now(), logId);
    if (!DeletedVersionTable.take(sql, plan.file(), plan.old().id(), deletion)) {
      return new Attempt.Overtaken<>(title);
    }
    if (page != null) {
      PageTable.touch(sql, List.of(page.id()), deed.now());
    }
    Events.append(
        sql,
        deed.now(),
        new WikiEvent.FileChanged(plan.file().id(), plan.file().latest(), pageId, logId));
    WatchPlan.of(
            sql, request.performer(), title, request.watch(), WatchPreference.DELETE, deed.now())
        .carryOut(sql);
    return new Attempt.Done<>(new DeleteVersionOutcome.Done(logId));
  }

  private Planning<Plan, DeleteVersionOutcome> plan(
      JdbcClient sql, DeleteVersionRequest request, Instant now) {
    PageFacts page = PageTable.find(sql, request.title()).orElse(null);
    List<Refusal> refusals =
        acts.authority().check(sql, request.performer(), Act.DELETE, request.title(), page, now);
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new DeleteVersionOutcome.Refused(refusals));
    }
    var tags = acts.tagRefusal(sql, request.performer(), request.tags(), now);
    if (tags.isPresent()) {
      return new Planning.Over<>(new DeleteVersionOutcome.TagsRefused(tags.get()));
    }
    String name = request.archiveName();
    if (name.length() < SHORTEST_NAME || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      return new Planning.Over<>(new DeleteVersionOutcome.BadName());
    }
    Optional<FileFacts> file = FileTable.find(sql, request.title());
    return file.flatMap(found ->
            ArchiveName.parse(name)
                .flatMap(parsed -> VersionTable.archived(sql, found, parsed))
                .map(old -> new Plan(found, old, page)))
        .<Planning<Plan, DeleteVersionOutcome>>map(Planning.Ready::new)
        .orElseGet(() -> new Planning.Over<>(new DeleteVersionOutcome.Missing()));
  }
}
