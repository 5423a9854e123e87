package org.palimpsest.wiki.revert;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revert.SeriesLookup;
import org.palimpsest.store.revision.PageHistory;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.revision.SlotRow;
import org.palimpsest.store.revision.SlotTable;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides what a rollback is going to do, by reading only (spec: rollback.md, section 4, steps 14
 * to 17 and 20, and section 6). Null revisions have no say: the series goes on beneath them, and
 * none of them is restored. It compares the true authors of revisions; what it says about them is
 * cut for the public, and who names somebody whose name is hidden from him gets no other answer
 * than for a wrong name, unless an edit comes of it that everybody can see. It looks at nothing
 * newer than the revision that it found to be the current one, so a plan is consistent in itself;
 * whether it still holds is for the compare-and-set to say.
 */
@NeedsTruth("the series of edits ends at the true author's first")
final class RollbackPlanner {
  /** Counting the reverted revisions stops here. */
  private static final int COUNT_LIMIT = 1001;

  private RollbackPlanner() {}

  /**
   * Plans a rollback of the page as it is now; the authority has been asked before.
   *
   * @param words those of {@link RollbackSummary#KEYS}
   * @param traceless whether nothing will be written, so that nothing of hidden authors may be told
   */
  static Planning<RollbackPlan, RollbackOutcome> plan(
      JdbcClient sql, PageFacts page, RollbackRequest request, Words words, boolean traceless) {
    RevisionRow current = RevisionTable.find(sql, page.latest()).orElseThrow();
    SeriesAuthors authors = SeriesAuthors.of(request.user());
    RevisionRow newest = authors.made(current) ? current : SeriesLookup.newestChange(sql, current);
    if (!authors.made(newest)) {
      return alreadyRolled(sql, page, current, request);
    }
    Optional<RevisionRow> target = authors.newestByAnother(sql, newest);
    Planning<RollbackPlan, RollbackOutcome> planning =
        target
            .map(found -> toRestore(sql, new Series(page, current, newest, found), request, words))
            .orElseGet(() -> new Planning.Over<>(new RollbackOutcome.OnlyAuthor()));
    if (planning instanceof Planning.Ready<?, ?> && !traceless) {
      return planning;
    }
    HiddenAuthors hidden = HiddenAuthors.from(request.performer().clearance());
    if (hidden.include(newest)) {
      return alreadyRolled(sql, page, current, request);
    }
    return target.filter(hidden::include).isPresent()
            || hidden.includeAny(sql, target.orElse(null), current)
        ? new Planning.Over<>(new RollbackOutcome.TargetNotVisible())
        : planning;
  }

  private static Planning<RollbackPlan, RollbackOutcome> alreadyRolled(
      JdbcClient sql, PageFacts page, RevisionRow current, RollbackRequest request) {
    return new Planning.Over<>(
        new RollbackOutcome.AlreadyRolled(
            page.title(), request.user(), standing(sql, current, request.user())));
  }

  /** A page, its current revision, and between which revisions the series lies. */
  private record Series(
      PageFacts page, RevisionRow current, RevisionRow newest, RevisionRow target) {}

  private static Planning<RollbackPlan, RollbackOutcome> toRestore(
      JdbcClient sql, Series series, RollbackRequest request, Words words) {
    PageFacts page = series.page();
    RevisionRow current = series.current();
    RevisionRow target = series.target();
    if (!target.content().isPublic()
        || !(target.author().isPublic() || request.reach().hiddenAuthor())) {
      return new Planning.Over<>(new RollbackOutcome.TargetNotVisible());
    }
    List<SlotRow> slots = target.extraSlots() ? SlotTable.of(sql, target.id()) : List.of();
    if (restoresNothing(sql, current, target, slots)) {
      return new Planning.Over<>(
          new RollbackOutcome.NoChange(
              page.title(), request.user(), standing(sql, current, request.user())));
    }
    RevisionRow newest = series.newest();
    List<RevisionRow> reverted = reverted(sql, target, newest);
    RollbackSummary summary = summary(sql, newest, target, reverted, request.user());
    KeptComment kept = summary.kept(request.summary(), words, page.title());
    return new Planning.Ready<>(
        new RollbackPlan(
            page,
            current,
            newest,
            target,
            reverted,
            slots,
            summary.told(kept, request.hidesAuthor()),
            kept,
            List.of()));
  }

  private static List<RevisionRow> reverted(
      JdbcClient sql, RevisionRow target, RevisionRow newest) {
    List<RevisionRow> rows = PageHistory.range(sql, target, newest, RevertedMarks.DEPTH + 1);
    return rows.size() > RevertedMarks.DEPTH ? rows : RevertedMarks.changes(target, rows);
  }

  /** Where the page stands, for somebody who came too late: its newest change of content. */
  static LatestRevision standing(JdbcClient sql, RevisionRow current, String user) {
    RevisionRow newest = SeriesLookup.newestChange(sql, current);
    Seen<Actor> author = newest.author().seenWith(Clearance.NONE);
    Actor seen = author.value();
    return new LatestRevision(
        newest.id(),
        newest.created(),
        new Seen<>(seen == null ? null : seen.name(), author.hidden()),
        revertsEditsOf(sql, newest, user));
  }

  private static boolean restoresNothing(
      JdbcClient sql, RevisionRow current, RevisionRow target, List<SlotRow> targetSlots) {
    if (!current.extraSlots() && !target.extraSlots()) {
      return RevertedMarks.sameContent(current, target);
    }
    List<SlotRow> slots = current.extraSlots() ? SlotTable.of(sql, current.id()) : List.of();
    return slots.equals(targetSlots)
        && current.content().truth().equals(target.content().truth())
        && current.model().equals(target.model());
  }

  private static RollbackSummary summary(
      JdbcClient sql,
      RevisionRow newest,
      RevisionRow target,
      List<RevisionRow> reverted,
      String user) {
    IntSupplier count =
        () ->
            reverted.size() <= RevertedMarks.DEPTH
                ? (int) reverted.stream().filter(row -> row.content().isPublic()).count()
                : SeriesLookup.countPublicText(sql, target, newest, COUNT_LIMIT);
    return new RollbackSummary(
        mention(target, target.author().truth().name()), mention(newest, user), new Once(count));
  }

  /** A summary of what reverts all that was ever done to a page. */
  static RollbackSummary summaryOfAll(JdbcClient sql, RevisionRow newest, String user) {
    return new RollbackSummary(
        null,
        mention(newest, user),
        new Once(() -> SeriesLookup.countPublicText(sql, null, newest, COUNT_LIMIT)));
  }

  private static RollbackSummary.Mention mention(RevisionRow row, String author) {
    return new RollbackSummary.Mention(
        row.author().isPublic() ? author : null, row.id(), row.created());
  }

  /** Whether the revision is a revert, and what it reverted is publicly by this user. */
  private static boolean revertsEditsOf(JdbcClient sql, RevisionRow revision, String user) {
    for (RevertMethod method : RevertMethod.values()) {
      Optional<Long> newest =
          TagTable.params(sql, revision.id(), method.tag().wire())
              .flatMap(RevertCodec::newestRevertedId);
      if (newest.isPresent()) {
        return RevisionTable.find(sql, newest.get())
            .map(row -> row.author().seenWith(Clearance.NONE).value())
            .filter(SeriesAuthors.of(user)::include)
            .isPresent();
      }
    }
    return false;
  }

  /** Counts when first asked, then remembers. */
  private static final class Once implements IntSupplier {
    private final IntSupplier count;
    private OptionalInt counted = OptionalInt.empty();

    Once(IntSupplier count) {
      this.count = count;
    }

    @Override
    public int getAsInt() {
      if (counted.isEmpty()) {
        counted = OptionalInt.of(count.getAsInt());
      }
      return counted.getAsInt();
    }
  }
}
