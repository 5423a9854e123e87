package org.palimpsest.wiki.move;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.move.MoveRequest.Along;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes through the pages of one request, one after the other: the page, its talk page, its
 * subpages. Each is looked at when those before it are done; one that cannot be moved does not hold
 * up the others. What is done about those that can is the caller's to say, so that a dry run goes
 * the same way. Used once.
 */
final class MoveSteps {
  private final JdbcClient sql;
  private final MoveRequest request;
  private final Instant now;
  private final Rules rules;
  private final Step step;
  private boolean overtaken;

  /** Does something about a page that can be moved. */
  interface Step {
    /** What has come of it; null when somebody else was quicker. */
    PageMoveResult.@Nullable Moved take(PlannedMove move);
  }

  /**
   * What decides about each page.
   *
   * @param most how many subpages are moved at most
   */
  record Rules(MoveCheck check, TitleParser titles, int most) {}

  MoveSteps(JdbcClient sql, MoveRequest request, Instant now, Rules rules, Step step) {
    this.sql = sql;
    this.request = request;
    this.now = now;
    this.rules = rules;
    this.step = step;
  }

  /**
   * Goes through all of them.
   *
   * @param page the page itself, which can be moved
   * @return what has come of them; empty when somebody else was quicker
   */
  Optional<MoveReport> run(PlannedMove page) {
    PageMoveResult.Moved moved = step.take(page);
    if (moved == null) {
      return Optional.empty();
    }
    Title from = page.page().title();
    Title to = page.to();
    boolean withTalk = request.along().contains(Along.TALK) && !from.isTalk();
    boolean withSubpages = request.along().contains(Along.SUBPAGES);
    PageMoveResult talk = withTalk ? talk(from.talk(), to.talk()) : null;
    SubpageMoves subpages = withSubpages ? subpages(from, to) : null;
    SubpageMoves ofTalk = withSubpages && withTalk ? subpages(from.talk(), to.talk()) : null;
    return overtaken
        ? Optional.empty()
        : Optional.of(new MoveReport(moved, talk, subpages, ofTalk));
  }

  private @Nullable PageMoveResult talk(Title from, Title to) {
    return PageTable.find(sql, from).map(page -> take(page, to)).orElse(null);
  }

  private PageMoveResult take(PageFacts page, Title to) {
    PlannedMove move = rules.check().of(sql, request, page, to, Set.of(), now);
    PageMoveResult.Moved moved = move.problems().isEmpty() ? step.take(move) : null;
    overtaken |= moved == null && move.problems().isEmpty();
    return moved == null ? new PageMoveResult.NotMoved(page.title(), move.problems()) : moved;
  }

  private SubpageMoves subpages(Title from, Title to) {
    if (!request.performer().has(Right.MOVE_SUBPAGES)) {
      return new SubpageMoves.NotAllowed();
    }
    for (Title title : List.of(from, to)) {
      if (!rules
          .titles()
          .namespaces()
          .byId(title.namespace())
          .filter(Namespace::subpages)
          .isPresent()) {
        return new SubpageMoves.NoSubpages(title.namespace());
      }
    }
    List<PageMoveResult> results = new ArrayList<>();
    // One of them may be the page itself, which has been moved below its own title.
    for (PageFacts subpage : PageTable.subpages(sql, from, rules.most() + 2)) {
      if (overtaken || results.size() > rules.most()) {
        break;
      }
      if (!subpage.title().equals(to)) {
        results.add(
            results.size() < rules.most()
                ? take(subpage, from, to)
                : new PageMoveResult.NotMoved(
                    subpage.title(), List.of(new MoveProblem.TooMany(rules.most()))));
      }
    }
    return new SubpageMoves.Each(results);
  }

  private PageMoveResult take(PageFacts subpage, Title from, Title to) {
    Title title = subpage.title();
    Title wanted =
        new Title(
            (title.isTalk() ? to.talk() : to.subject()).namespace(),
            to.key() + title.key().substring(from.key().length()));
    String text = rules.titles().namespaces().prefixedText(wanted);
    return rules.titles().parse(text) instanceof ParsedTitle.Local(Title usable, _)
            && usable.equals(wanted)
        ? take(subpage, wanted)
        : new PageMoveResult.NotMoved(title, List.of(new MoveProblem.TitleUnusable(text)));
  }
}
