package org.palimpsest.wiki.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.act.PlanningMemory;
import org.palimpsest.wiki.authority.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One attempt to edit, when all rows that it needs have been read: computes with no connection
 * held, and writes if the page is still as it was. Thread-safe.
 */
final class EditAttempt {
  /** The submitted text while it is taken over, transformed, encoded, compressed and bound. */
  private static final long PER_CHARACTER = 8;

  /** The same for a text whose values are read one by one. */
  private static final long PER_CHARACTER_OF_JSON = 64;

  /** A text that is read: its bytes, itself, where its lines are, and its part of the result. */
  private static final long PER_BYTE = 8;

  private final Acts acts;
  private final EditPlanner planner;
  private final EditWriter writer;
  private final ContentStore contents;

  EditAttempt(Acts acts, EditPlanner planner, EditWriter writer, ContentStore contents) {
    this.acts = acts;
    this.planner = planner;
    this.writer = writer;
    this.contents = contents;
  }

  Attempt<EditOutcome> run(
      Situation situation, PlannedAct<Situation, EditOutcome>.Writing writing) {
    try (PlanningMemory.Share share = acts.memory().take(memoryFor(situation))) {
      return share == null
          ? new Attempt.Refused<>(new EditOutcome.Busy())
          : switch (planner.plan(withTexts(situation))) {
            case Step.End<EditPlan>(EditOutcome why) -> new Attempt.Refused<>(why);
            case Step.Done<EditPlan>(EditPlan plan) -> {
              EditPlan known = looked(plan);
              yield writing.write(sql -> write(sql, situation, known));
            }
          };
    }
  }

  /** The same with what there is to know of a text that has been kept before. */
  private EditPlan looked(EditPlan plan) {
    Optional<Long> known = acts.query(sql -> contents.find(sql, plan.content()));
    if (known.isEmpty()) {
      return plan;
    }
    EditPlan kept = plan.keptAs(known.get(), null);
    RevisionRow current = plan.current();
    return plan.revert() != null || current == null || kept.changesNothing()
        ? kept
        : acts.read(sql -> Reverts.manual(sql, current, known.get(), plan.model()))
            .map(found -> plan.keptAs(known.get(), found))
            .orElse(kept);
  }

  private Situation withTexts(Situation situation) {
    List<Long> ids = situation.neededTexts();
    return ids.isEmpty() ? situation : situation.with(acts.query(sql -> contents.texts(sql, ids)));
  }

  /** Whoever may not do it any more since the plan was made is refused after all. */
  private Attempt<EditOutcome> write(JdbcClient sql, Situation situation, EditPlan plan) {
    EditRequest request = situation.request();
    if (plan.page() == null) {
      acts.holdTitle(sql, plan.title());
    }
    List<Refusal> refusals =
        acts.authority()
            .check(
                sql,
                request.performer(),
                EditGate.act(plan.page()),
                plan.title(),
                plan.page(),
                Set.of(),
                situation.now());
    return refusals.isEmpty()
        ? writer.write(sql, situation, plan)
        : new Attempt.Refused<>(new EditOutcome.Refused(refusals));
  }

  /** How many bytes an edit takes while it is planned and written, roughly. */
  static long memoryFor(Situation situation) {
    long submitted = situation.request().submission().length();
    long read = situation.needed().stream().mapToLong(RevisionRow::size).sum();
    long perCharacter =
        situation.model() == ContentModel.JSON ? PER_CHARACTER_OF_JSON : PER_CHARACTER;
    return perCharacter * submitted + PER_BYTE * read;
  }
}
