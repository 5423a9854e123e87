package org.palimpsest.wiki.edit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.log.LogTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.PageHistory;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.revision.SlotRow;
import org.palimpsest.store.revision.SlotTable;
import org.palimpsest.store.user.OptionTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revert.RevertedMarks;
import org.palimpsest.wiki.watch.WatchOption;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.palimpsest.wiki.watch.WatchState;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what an edit meets, all of it in one state of the database, and ends those that may not be
 * or cannot be (spec: edit-and-history.md, 1.2, steps 3 to 6, and the revisions of step 8). It
 * reads rows, no texts: it is quick whatever is in them. Thread-safe.
 */
final class EditReader {
  private static final String MINOR_OPTION = "minordefault";

  private final Acts acts;
  private final EditGate gate;

  EditReader(Acts acts, EditGate gate) {
    this.acts = acts;
    this.gate = gate;
  }

  /**
   * Reads it.
   *
   * @param exceeded the limits that this edit goes beyond
   */
  Step<Situation> read(JdbcClient sql, EditRequest request, Set<Limit> exceeded, Instant now) {
    return gate.enter(sql, request, exceeded, now)
        .then(situation ->
            undone(sql, situation)
                .then(undone ->
                    Step.done(situation.before(background(sql, situation, undone.orElse(null))))));
  }

  private static Step<Optional<Background.Undone>> undone(JdbcClient sql, Situation situation) {
    return situation.request().submission() instanceof Submission.Undo undo
        ? undone(sql, situation, undo).then(undone -> Step.done(Optional.of(undone)))
        : Step.done(Optional.empty());
  }

  private static Step<Background.Undone> undone(
      JdbcClient sql, Situation situation, Submission.Undo undo) {
    return withText(sql, undo.revision())
        .then(newest ->
            withText(sql, undo.after() > 0 ? undo.after() : newest.parentId())
                .then(original -> undone(sql, situation, newest, original)));
  }

  /** A revision whose text everybody may see. */
  private static Step<RevisionRow> withText(JdbcClient sql, long id) {
    return RevisionTable.find(sql, id)
        .filter(row -> row.content().isPublic())
        .map(Step::done)
        .orElseGet(() -> Step.end(new EditOutcome.NoSuchRevision(id)));
  }

  private static Step<Background.Undone> undone(
      JdbcClient sql, Situation situation, RevisionRow newest, RevisionRow original) {
    PageFacts page = situation.page();
    for (RevisionRow row : new RevisionRow[] {newest, original}) {
      if (page == null || row.pageId() != page.id()) {
        return Step.end(new EditOutcome.RevisionOfOtherPage(row.id(), situation.title()));
      }
    }
    List<RevisionRow> reverted = PageHistory.range(sql, original, newest, RevertedMarks.DEPTH + 1);
    return Step.done(new Background.Undone(newest, original, reverted));
  }

  private Background background(
      JdbcClient sql, Situation situation, Background.@Nullable Undone undone) {
    EditRequest request = situation.request();
    RevisionRow current = situation.current();
    return new Background(
        BaseHistory.find(sql, request.base(), current, request.performer()),
        undone,
        current != null && current.extraSlots()
            ? SlotTable.of(sql, current.id())
            : List.<SlotRow>of(),
        acts.tagRefusal(sql, request.performer(), request.marks().tags(), situation.now()),
        isDeleted(sql, situation),
        prefersMinor(sql, situation),
        watch(sql, situation));
  }

  /** Somebody without an account is told what they asked for. */
  private static WatchPlan watch(JdbcClient sql, Situation situation) {
    Performer performer = situation.request().performer();
    WatchOption option = situation.request().watch();
    if (performer.isNamed()) {
      WatchPreference preference =
          situation.page() == null ? WatchPreference.CREATE : WatchPreference.EDIT;
      return WatchPlan.of(sql, performer, situation.title(), option, preference, situation.now());
    }
    WatchOption.Mode mode = option.mode();
    return WatchPlan.none(
        situation.title(),
        new WatchState(
            mode == WatchOption.Mode.WATCH || mode == WatchOption.Mode.PREFERENCES, null));
  }

  private static boolean isDeleted(JdbcClient sql, Situation situation) {
    EditRequest request = situation.request();
    Instant start = request.base().start();
    return situation.page() == null
        && start != null
        && !request.existence().evenIfDeleted()
        && LogTable.deletedAfter(sql, situation.title(), start);
  }

  /** Asked only where it makes a difference. */
  private static boolean prefersMinor(JdbcClient sql, Situation situation) {
    EditMarks marks = situation.request().marks();
    Performer performer = situation.request().performer();
    return situation.page() != null
        && !marks.minor()
        && !marks.notMinor()
        && performer.isRegistered()
        && OptionTable.find(sql, performer.userId(), MINOR_OPTION).filter("1"::equals).isPresent();
  }
}
