package org.palimpsest.wiki.edit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.login.TemporaryAccounts;
import org.palimpsest.wiki.revert.RevertedMarks;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.tag.TagRules;
import org.palimpsest.wiki.wikitext.Redirects;

/**
 * Edits a page or makes it (spec: edit-and-history.md, section 1). Everything that an edit writes
 * is written in one transaction; one that is refused or in conflict leaves no trace.
 *
 * <p>An edit has three stages: it reads what it needs on a connection for reading, works out what
 * it is going to write with no connection held, and writes that if the page is still as it was
 * (compare-and-set). Else it begins anew, and from then on whoever edits that page in this process
 * waits for their turn, first come, first served; so those who need longer to work something out
 * are not always overtaken. Whatever is computed on texts is never computed while others wait for a
 * connection. Edits are never lost, and never in conflict unless they say what they were made from:
 * where too many wait for the same page, or for memory, the later ones are told to come again.
 * Thread-safe.
 */
public final class EditPage {
  /** With a turn of the page, only other processes and other verbs can be quicker. */
  private static final int TRIES = 100;

  /** Fewer than the threads of requests by far. */
  private static final int SEATS = 48;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final RateLimits limits;
  private final EditAttempt attempt;
  private final PageTurns turns;
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
      EditSummary summaries,
      TemporaryAccounts temporary,
      Settings settings,
      InstantSource clock) {
    WaitingRoom waiting = new WaitingRoom(SEATS, PATIENCE);
    PlanningMemory memory = PlanningMemory.ofThisProcess(waiting);
    EditGate gate = new EditGate(authority);
    this.limits = limits;
    this.attempt =
        new EditAttempt(
            database,
            gate,
            new EditReader(gate, tagRules),
            new EditPlanner(
                new EditChecks(redirects, settings, memory.bytes()), summaries, redirects),
            new EditWriter(revisions, marks, contents, temporary, settings),
            contents,
            memory);
    this.turns = new PageTurns(waiting);
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
    if (turns.isInUse(request.title())) {
      return takeTurn(request, request.title(), exceeded);
    }
    return switch (attempt.run(request, exceeded, now())) {
      case EditAttempt.Result.Ended(EditOutcome outcome) -> outcome;
      case EditAttempt.Result.TooLate(Title page) -> takeTurn(request, page, exceeded);
    };
  }

  private EditOutcome takeTurn(EditRequest request, Title page, Set<Limit> exceeded) {
    try (PageTurns.Turn turn = turns.take(page)) {
      for (int i = 0; turn != null && i < TRIES; i++) {
        if (attempt.run(request, exceeded, now())
            instanceof EditAttempt.Result.Ended(EditOutcome outcome)) {
          return outcome;
        }
      }
      return new EditOutcome.Busy();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
