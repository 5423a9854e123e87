package org.palimpsest.wiki.visibility;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Authority.Question;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.visibility.FoundItems.Found;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides by reading only what becomes of items whose fields shall be hidden or shown (spec:
 * revisiondelete.md, sections 3 and 4). Thread-safe.
 */
final class VisibilityPlanner {
  private final Acts acts;
  private final VisibilityReport report;

  VisibilityPlanner(Acts acts, VisibilityReport report) {
    this.acts = acts;
    this.report = report;
  }

  Planning<VisibilityPlan, VisibilityOutcome> plan(
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

  private Planning<VisibilityPlan, VisibilityOutcome> found(
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

  private Planning<VisibilityPlan, VisibilityOutcome> judged(
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
    VisibilityPlan plan =
        new VisibilityPlan(
            found,
            found.items().stream().map(item -> JudgedItem.of(item, wish, performer)).toList());
    return plan.changes().findAny().isPresent()
        ? new Planning.Ready<>(plan)
        : new Planning.Over<>(report.of(sql, request, plan, List.of()));
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
    Map<Title, PageFacts> pages = titles.isEmpty() ? Map.of() : PageLookup.byTitles(sql, titles);
    return titles.stream().map(title -> new Question(act, title, pages.get(title))).toList();
  }
}
