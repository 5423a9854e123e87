package org.palimpsest.wiki.edit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.limit.Limit;

/**
 * One attempt to edit: reads on a connection for reading, computes with no connection held, and
 * writes if the page is still as it was. Thread-safe.
 */
final class EditAttempt {
  private final Database database;
  private final EditGate gate;
  private final EditReader reader;
  private final EditPlanner planner;
  private final EditWriter writer;
  private final ContentStore contents;
  private final PlanningMemory memory;

  EditAttempt(
      Database database,
      EditGate gate,
      EditReader reader,
      EditPlanner planner,
      EditWriter writer,
      ContentStore contents,
      PlanningMemory memory) {
    this.database = database;
    this.gate = gate;
    this.reader = reader;
    this.planner = planner;
    this.writer = writer;
    this.contents = contents;
    this.memory = memory;
  }

  /** What has come of an attempt. */
  sealed interface Result {
    /** It is over. */
    record Ended(EditOutcome outcome) implements Result {}

    /** Somebody else has written this page in the meantime. */
    record TooLate(Title page) implements Result {}
  }

  Result run(EditRequest request, Set<Limit> exceeded, Instant now) {
    return switch (database.read(sql -> reader.read(sql, request, exceeded, now))) {
      case Step.End<Situation>(EditOutcome why) -> new Result.Ended(why);
      case Step.Done<Situation>(Situation situation) -> {
        try (PlanningMemory.Share share = memory.take(situation)) {
          yield share == null ? new Result.Ended(new EditOutcome.Busy()) : planAndWrite(situation);
        }
      }
    };
  }

  private Result planAndWrite(Situation situation) {
    return switch (planner.plan(withTexts(situation))) {
      case Step.End<EditPlan>(EditOutcome why) -> new Result.Ended(why);
      case Step.Done<EditPlan>(EditPlan plan) ->
          database
              .<Optional<EditOutcome>>write(tx -> write(tx, situation, plan))
              .<Result>map(Result.Ended::new)
              .orElseGet(() -> new Result.TooLate(situation.title()));
    };
  }

  private Situation withTexts(Situation situation) {
    List<Long> ids = situation.neededTexts();
    return ids.isEmpty()
        ? situation
        : situation.with(database.read(sql -> contents.texts(sql, ids)));
  }

  /** Whoever has been blocked since the plan was made is refused after all. */
  private Optional<EditOutcome> write(Transaction tx, Situation situation, EditPlan plan) {
    EditRequest request = situation.request();
    List<Refusal> refusals =
        gate.refusals(
            tx.sql(), request.performer(), plan.title(), plan.page(), Set.of(), situation.now());
    Optional<EditOutcome> outcome =
        refusals.isEmpty()
            ? writer.write(tx.sql(), request, plan, situation.now())
            : Optional.of(new EditOutcome.Refused(refusals));
    boolean kept =
        outcome
            .filter(
                done -> done instanceof EditOutcome.Saved || done instanceof EditOutcome.Unchanged)
            .isPresent();
    if (!kept) {
      tx.discard();
    }
    return outcome;
  }
}
