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
    MergePoint point = request.upTo();
    Optional<Position> newest =
        HistoryTable.newest(sql, source.id(), point == null ? Position.END : point.position());
    int revisions =
        newest.isEmpty() ? 0 : HistoryTable.count(sql, source.id(), newest.get(), MOST + 1);
    List<MergeProblem> problems = new ArrayList<>();
    if (source.id() == target.id()) {
      problems.add(MergeProblem.SAME_PAGE);
    }
    // As in MediaWiki, a time before all of the history is told so too.
    if (newest.isEmpty() || isLater(sql, newest.get(), target)) {
      problems.add(MergeProblem.OVERLAP);
    }
    if (revisions > MOST) {
      problems.add(MergeProblem.TOO_BIG);
    }
    if (newest.isEmpty() || !problems.isEmpty()) {
      return new Planning.Over<>(new MergeOutcome.Impossible(problems));
    }
    return refusal(sql, request, source, target, now)
        .<Planning<MergePlan, MergeOutcome>>map(Planning.Over::new)
        .orElse(new Planning.Ready<>(new MergePlan(source, target, newest.get(), revisions)));
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

  /** Whether this place is behind the beginning of a page's history. */
  private static boolean isLater(JdbcClient sql, Position place, PageFacts page) {
    return HistoryTable.oldest(sql, page.id())
        .filter(oldest -> place.compareTo(oldest) > 0)
        .isPresent();
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
