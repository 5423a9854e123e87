package org.palimpsest.wiki.editing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.accounts.TemporaryAccounts;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.Limit;
import org.palimpsest.wiki.authority.RateLimits;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.revert.RevertedMarks;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.settings.Settings;
import org.palimpsest.wiki.tags.TagRules;
import org.palimpsest.wiki.wikitext.Redirects;

/**
 * Edits a page or makes it (spec: edit-and-history.md, section 1). Everything that an edit writes
 * is written in one transaction; one that is refused or in conflict leaves no trace.
 *
 * <p>An edit is planned on a connection for reading, where nobody waits for it, and then written if
 * the page is still as it was; else it is planned anew. One that keeps losing is planned within its
 * transaction, while others wait. So edits are never lost, and never in conflict unless they say
 * what they were made from. Thread-safe.
 */
public final class EditPage {
  private static final int OPTIMISTIC_TRIES = 3;
  private static final int TRIES = 20;

  private final Database database;
  private final RateLimits limits;
  private final EditPlanner planner;
  private final EditWriter writer;
  private final TemporaryAccounts temporary;
  private final InstantSource clock;

  public EditPage(
      Database database,
      Authority authority,
      TagRules tagRules,
      RateLimits limits,
      RevisionWriter revisions,
      RevertedMarks marks,
      ContentStore contents,
      Redirects redirects,
      AutomaticSummary summaries,
      TemporaryAccounts temporary,
      Settings settings,
      InstantSource clock) {
    this.database = database;
    this.limits = limits;
    this.planner =
        new EditPlanner(
            new EditGate(authority, redirects, contents),
            new EditChecks(tagRules, redirects, settings),
            new EditSummary(summaries),
            redirects,
            contents);
    this.writer = new EditWriter(revisions, marks, contents, temporary, settings);
    this.temporary = temporary;
    this.clock = clock;
  }

  /** Does it, or says why not. */
  public EditOutcome run(EditRequest request) {
    String address = request.performer().address();
    boolean exhausted = temporary.isFor(request.performer()) && temporary.isExhausted(address);
    if (exhausted) {
      return new EditOutcome.TooManyAccounts(TemporaryAccounts.PER_ADDRESS);
    }
    EditOutcome outcome = tryToRun(request);
    if (outcome instanceof EditOutcome.Saved saved && saved.author() != null) {
      temporary.count(address);
    }
    return outcome;
  }

  private EditOutcome tryToRun(EditRequest request) {
    Set<Limit> exceeded = limits.consume(request.performer(), Limit.EDIT);
    for (int i = 0; i < TRIES; i++) {
      boolean optimistic = i < OPTIMISTIC_TRIES;
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      Optional<EditOutcome> outcome =
          optimistic ? planThenWrite(request, exceeded, now) : planAndWrite(request, exceeded, now);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new EditOutcome.Conflict();
  }

  private Optional<EditOutcome> planThenWrite(
      EditRequest request, Set<Limit> exceeded, Instant now) {
    return switch (database.read(sql -> planner.plan(sql, request, exceeded, now))) {
      case Step.End<EditPlan>(EditOutcome why) -> Optional.of(why);
      case Step.Done<EditPlan>(EditPlan plan) ->
          database.write(tx -> write(tx, request, plan, now));
    };
  }

  private Optional<EditOutcome> planAndWrite(
      EditRequest request, Set<Limit> exceeded, Instant now) {
    return database.write(tx -> {
      PageTable.hold(tx.sql(), request.title());
      return switch (planner.plan(tx.sql(), request, exceeded, now)) {
        case Step.End<EditPlan>(EditOutcome why) -> {
          tx.discard();
          yield Optional.of(why);
        }
        case Step.Done<EditPlan>(EditPlan plan) -> write(tx, request, plan, now);
      };
    });
  }

  private Optional<EditOutcome> write(
      Transaction tx, EditRequest request, EditPlan plan, Instant now) {
    Optional<EditOutcome> outcome = writer.write(tx.sql(), request, plan, now);
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
