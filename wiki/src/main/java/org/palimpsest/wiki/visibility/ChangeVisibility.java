package org.palimpsest.wiki.visibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.ItemType;
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
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Authority.Question;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.visibility.FoundItem.Holder;
import org.palimpsest.wiki.visibility.FoundItems.Found;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hides fields of revisions, versions of files and log entries, and shows them again (spec:
 * revisiondelete.md). What is refused of one item does not keep others from being changed;
 * everything that is changed is in one transaction. Thread-safe.
 */
public final class ChangeVisibility {
  private final Acts acts;
  private final VisibilityWriter writer;
  private final ItemCutter cutter;

  public ChangeVisibility(Acts acts, ContentStore contents) {
    this.acts = acts;
    this.writer = new VisibilityWriter(acts);
    this.cutter = new ItemCutter(new RevisionCutter(contents));
  }

  /** What becomes of which items. */
  private record Plan(Found found, List<JudgedItem> items) {
    Stream<JudgedItem> changes() {
      return items.stream().filter(JudgedItem::isChange);
    }
  }

  /** Does it, or says why not, or what would become of it. */
  public VisibilityOutcome run(VisibilityRequest request) {
    Instant now = acts.now();
    PlannedAct<Plan, VisibilityOutcome> act = acts.planned(sql -> plan(sql, request, now));
    if (request.dryRun()) {
      return act.rehearse((sql, plan) -> done(sql, request, plan, List.of()));
    }
    return act.inTurns(
        request.choice().target(),
        (sql, plan) -> write(sql, request, plan, now),
        VisibilityOutcome.Busy::new);
  }

  private Attempt<VisibilityOutcome> write(
      JdbcClient sql, VisibilityRequest request, Plan plan, Instant now) {
    Title changed = hold(sql, plan, now);
    if (changed != null) {
      return new Attempt.Overtaken<>(changed);
    }
    LoggedDeed by = new LoggedDeed(request.performer(), now, request.reason(), request.tags());
    Map<Title, List<ItemChange>> byTitle = new LinkedHashMap<>();
    plan.changes()
        .forEach(judged ->
            byTitle
                .computeIfAbsent(plan.found().logged(judged.item()), _ -> new ArrayList<>())
                .add(judged.change()));
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
    return new Attempt.Done<>(done(sql, request, plan, logIds));
  }

  /**
   * Holds what the items are part of, files before pages and each in one order: so no revision
   * becomes current, and no version stops to be an old one, until this is over.
   *
   * @return what is no longer as it was; null: all is
   */
  private static @Nullable Title hold(JdbcClient sql, Plan plan, Instant now) {
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

  private VisibilityOutcome done(
      JdbcClient sql, VisibilityRequest request, Plan plan, List<Long> logIds) {
    return new VisibilityOutcome.Done(
        plan.found().target(),
        cutter.cut(sql, plan.items(), request.performer()),
        plan.found().missing(request.choice().ids()),
        logIds,
        request.dryRun());
  }

  private Planning<Plan, VisibilityOutcome> plan(
      JdbcClient sql, VisibilityRequest request, Instant now) {
    VisibilityOutcome refused = refusal(sql, request, now);
    return refused == null ? found(sql, request, now) : new Planning.Over<>(refused);
  }

  /** What can be said against it before anything is looked for. */
  private @Nullable VisibilityOutcome refusal(
      JdbcClient sql, VisibilityRequest request, Instant now) {
    Performer performer = request.performer();
    if (!act(request).isGrantedTo(performer)) {
      return denied(
          request.choice().type() == ItemType.LOGGING
              ? Right.DELETELOGENTRY
              : Right.DELETEREVISION);
    }
    if (request.choice().ids().isEmpty()) {
      return new VisibilityOutcome.NothingNamed();
    }
    var ofTags = acts.tagRefusal(sql, performer, request.tags(), now);
    if (ofTags.isPresent()) {
      return new VisibilityOutcome.TagsRefused(ofTags.get());
    }
    if (request.wish().contradictsItself()) {
      return new VisibilityOutcome.Contradictory();
    }
    if (request.wish().isEmpty()) {
      return new VisibilityOutcome.NothingWanted();
    }
    return request.wish().suppression() == Suppression.YES && !performer.has(Right.SUPPRESSREVISION)
        ? denied(Right.SUPPRESSREVISION)
        : null;
  }

  private static VisibilityOutcome denied(Right right) {
    return new VisibilityOutcome.Refused(List.of(new Refusal.PermissionDenied(right)));
  }

  private static Act act(VisibilityRequest request) {
    return request.choice().type() == ItemType.LOGGING ? Act.HIDE_LOG : Act.HIDE_HISTORY;
  }

  private Planning<Plan, VisibilityOutcome> found(
      JdbcClient sql, VisibilityRequest request, Instant now) {
    FoundItems items =
        switch (request.choice().type()) {
          case REVISION -> RevisionItems.byIds(sql, request.choice());
          case ARCHIVE -> RevisionItems.byTimes(sql, request.choice());
          case OLD_IMAGE -> FileItems.old(sql, request.choice());
          case FILE_ARCHIVE -> FileItems.deleted(sql, request.choice());
          case LOGGING -> LogItems.byIds(sql, request.choice());
        };
    return switch (items) {
      case FoundItems.NoTarget _ -> new Planning.Over<>(new VisibilityOutcome.NoTarget());
      case FoundItems.BadTime(String id) -> new Planning.Over<>(new VisibilityOutcome.BadTime(id));
      case Found found -> judged(sql, request, found, now);
    };
  }

  private Planning<Plan, VisibilityOutcome> judged(
      JdbcClient sql, VisibilityRequest request, Found found, Instant now) {
    Performer performer = request.performer();
    List<Refusal> refusals =
        acts.authority().check(sql, performer, questions(sql, act(request), found), Set.of(), now);
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new VisibilityOutcome.Refused(refusals));
    }
    LevelWish wish = request.wish();
    if (!wish.fieldwise()
        && !performer.has(Right.SUPPRESSREVISION)
        && found.items().stream().anyMatch(item -> item.visibility().isSuppressed())) {
      return new Planning.Over<>(denied(Right.SUPPRESSREVISION));
    }
    Plan plan =
        new Plan(
            found,
            found.items().stream().map(item -> JudgedItem.of(item, wish, performer)).toList());
    return plan.changes().findAny().isPresent()
        ? new Planning.Ready<>(plan)
        : new Planning.Over<>(done(sql, request, plan, List.of()));
  }

  private static List<Question> questions(JdbcClient sql, Act act, Found found) {
    Title target = found.target();
    List<Title> titles =
        target == null
            ? found.items().stream()
                .map(FoundItem::title)
                .distinct()
                .sorted(Comparator.comparing(Title::key))
                .toList()
            : List.of(target);
    Map<Title, PageFacts> pages =
        titles.isEmpty() ? new HashMap<>() : PageLookup.byTitles(sql, titles);
    return titles.stream().map(title -> new Question(act, title, pages.get(title))).toList();
  }
}
