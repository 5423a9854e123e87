package org.palimpsest.wiki.edit;

import java.util.Set;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.blocking.Autoblocks;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.login.TemporaryAccounts;

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
  private final Acts acts;
  private final EditReader reader;
  private final EditAttempt attempt;
  private final TemporaryAccounts temporary;
  private final Autoblocks autoblocks;

  public EditPage(
      Acts acts,
      EditPlanner planner,
      EditWriter writer,
      ContentStore contents,
      TemporaryAccounts temporary,
      Autoblocks autoblocks) {
    this.acts = acts;
    this.reader = new EditReader(acts, new EditGate(acts.authority()));
    this.attempt = new EditAttempt(acts, planner, writer, contents);
    this.temporary = temporary;
    this.autoblocks = autoblocks;
  }

  /** Does it, or says why not. */
  public EditOutcome run(EditRequest request) {
    String address = request.performer().address();
    boolean exhausted = temporary.isFor(request.performer()) && temporary.isExhausted(address);
    if (exhausted) {
      return new EditOutcome.TooManyAccounts(TemporaryAccounts.PER_ADDRESS);
    }
    Set<Limit> exceeded = acts.count(request.performer(), Act.EDIT);
    EditOutcome outcome =
        acts.<Situation, EditOutcome>planned(
                sql -> reader.read(sql, request, exceeded, acts.now()).asPlanning())
            .inStages(request.title(), attempt::run, EditOutcome.Busy::new);
    if (outcome instanceof EditOutcome.Saved saved && saved.author() != null) {
      temporary.count(address);
    }
    if (outcome instanceof EditOutcome.Refused(var refusals)) {
      autoblocks.follow(request.performer(), refusals.stream());
    }
    return outcome;
  }
}
