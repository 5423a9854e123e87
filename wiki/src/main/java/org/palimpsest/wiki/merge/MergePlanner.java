package org.palimpsest.wiki.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.HistorySpan;
import org.palimpsest.store.revision.HistoryTable;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Authority.Question;
import org.palimpsest.wiki.authority.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says by reading only what a merge comes to. What makes it impossible is told before what its
 * performer may not do (spec: deletion-and-logs.md, section 6). Thread-safe.
 */
final class MergePlanner {
  private static final int MOST = 5000;

  private final Acts acts;

  MergePlanner(Acts acts) {
    this.acts = acts;
  }

  Planning<MergePlan, MergeOutcome> plan(JdbcClient sql, MergeRequest request, Instant now) {
    PageFacts source = find(sql, request.from());
    PageFacts target = find(sql, request.to());
    if (source == null || target == null) {
      return new Planning.Over<>(new MergeOutcome.Impossible(missing(source, target)));
    }
    List<MergeProblem> problems = new ArrayList<>();
    if (source.id() == target.id()) {
      problems.add(MergeProblem.SAME_PAGE);
    }
    HistorySpan span = found(sql, request.span().of(source.id()));
    if (span == null) {
      problems.add(nothing(request.span()));
      return new Planning.Over<>(new MergeOutcome.Impossible(problems));
    }
    problems.addAll(misplaced(sql, request.span(), span, source, target));
    int revisions = HistoryTable.count(sql, span, MOST + 1);
    if (revisions > MOST) {
      problems.add(MergeProblem.TOO_BIG);
    }
    if (!problems.isEmpty()) {
      return new Planning.Over<>(new MergeOutcome.Impossible(problems));
    }
    return refusal(sql, request, source, target, now)
        .<Planning<MergePlan, MergeOutcome>>map(Planning.Over::new)
        .orElse(new Planning.Ready<>(new MergePlan(source, target, span, revisions)));
  }

  private static @Nullable PageFacts find(JdbcClient sql, Title title) {
    return title.canExist() ? PageTable.find(sql, title).orElse(null) : null;
  }

  private static List<MergeProblem> missing(
      @Nullable PageFacts source, @Nullable PageFacts target) {
    List<MergeProblem> problems = new ArrayList<>();
    if (source == null) {
      problems.add(MergeProblem.INVALID_SOURCE);
    }
    if (target == null) {
      problems.add(MergeProblem.INVALID_TARGET);
    }
    if (source == null) {
      problems.add(MergeProblem.BAD_TIME);
    }
    return problems;
  }

  /** The same from its oldest to its newest revision; null when it has none. */
  private static @Nullable HistorySpan found(JdbcClient sql, HistorySpan span) {
    Position newest = HistoryTable.newest(sql, span).orElse(null);
    return newest == null
        ? null
        : new HistorySpan(span.pageId(), HistoryTable.oldest(sql, span).orElseThrow(), newest);
  }

  /** As in MediaWiki, a time before all of the history is told as one that overlaps. */
  private static MergeProblem nothing(MergeSpan asked) {
    return asked.from() == null
        ? MergeProblem.OVERLAP
        : asked.isReversed() ? MergeProblem.REVERSED : MergeProblem.NOTHING;
  }

  /** What keeps these revisions from a place between those of the other page. */
  private static List<MergeProblem> misplaced(
      JdbcClient sql, MergeSpan asked, HistorySpan span, PageFacts source, PageFacts target) {
    HistorySpan between = new HistorySpan(target.id(), span.first(), span.last());
    if (HistoryTable.newest(sql, between).isPresent()) {
      return List.of(MergeProblem.OVERLAP);
    }
    HistorySpan behind = new HistorySpan(target.id(), span.last(), Position.END);
    if (HistoryTable.newest(sql, behind).isEmpty()) {
      return List.of(asked.from() == null ? MergeProblem.OVERLAP : MergeProblem.CURRENT);
    }
    boolean end = span.last().id() == source.latest();
    HistorySpan before = new HistorySpan(source.id(), Position.BEGINNING, span.first());
    return end && HistoryTable.count(sql, before, 2) > 1
        ? List.of(MergeProblem.CURRENT)
        : List.of();
  }

  private Optional<MergeOutcome.NotDone> refusal(
      JdbcClient sql, MergeRequest request, PageFacts source, PageFacts target, Instant now) {
    List<Question> questions =
        List.of(
            new Question(Act.EDIT, source.title(), source),
            new Question(Act.EDIT, target.title(), target));
    List<Refusal> refusals =
        acts.authority().check(sql, request.performer(), questions, Set.of(), now);
    boolean noRight = !request.performer().has(Right.MERGEHISTORY);
    return refusals.isEmpty() && !noRight
        ? Optional.empty()
        : Optional.of(new MergeOutcome.Refused(refusals, noRight));
  }
}
