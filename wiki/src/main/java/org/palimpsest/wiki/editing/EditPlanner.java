package org.palimpsest.wiki.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.account.OptionTable;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.authority.Limit;
import org.palimpsest.wiki.authority.Performer;
import org.palimpsest.wiki.content.ContentChange;
import org.palimpsest.wiki.content.ContentFacts;
import org.palimpsest.wiki.tags.AppliedTag;
import org.palimpsest.wiki.wikitext.Redirects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides what an edit is going to write, by reading only, and makes every check on the way (spec:
 * edit-and-history.md, 1.2, steps 3 to 17). Thread-safe.
 */
final class EditPlanner {
  private static final String MINOR_OPTION = "minordefault";

  private final EditGate gate;
  private final EditChecks checks;
  private final EditSummary summaries;
  private final Redirects redirects;
  private final ContentStore contents;

  EditPlanner(
      EditGate gate,
      EditChecks checks,
      EditSummary summaries,
      Redirects redirects,
      ContentStore contents) {
    this.gate = gate;
    this.checks = checks;
    this.summaries = summaries;
    this.redirects = redirects;
    this.contents = contents;
  }

  /**
   * Plans an edit of the page as it is now.
   *
   * @param exceeded the limits that this edit goes beyond
   */
  Step<EditPlan> plan(JdbcClient sql, EditRequest request, Set<Limit> exceeded, Instant now) {
    return gate.enter(sql, request, exceeded, now)
        .then(situation ->
            Drafting.draft(situation)
                .then(draft -> checks.check(situation, draft))
                .then(draft -> plan(situation, draft)));
  }

  private Step<EditPlan> plan(Situation situation, Draft draft) {
    String summary = EditSummary.asked(situation.request(), draft.section());
    return Conflicts.resolve(situation, draft, summary)
        .then(text -> checkAddition(situation, draft, text))
        .then(checks::checkSize)
        .then(text ->
            Preparation.prepare(situation, draft.model(), text, checks.mostBytes())
                .then(kept -> Step.done(plan(situation, draft, text, kept))));
  }

  private static Step<String> checkAddition(Situation situation, Draft draft, String text) {
    return situation.page() != null
            && draft.section() instanceof SectionChoice.Added
            && draft.text().isEmpty()
        ? Step.end(new EditOutcome.NothingToAdd())
        : Step.done(text);
  }

  private EditPlan plan(Situation situation, Draft draft, String text, String kept) {
    EditRequest request = situation.request();
    EncodedContent content = EncodedContent.of(kept);
    String model = draft.model().wire();
    Optional<Long> known =
        situation.page() == null ? Optional.empty() : contents.find(situation.sql(), content);
    ExtraSlots extra = ExtraSlots.of(situation);
    ContentFacts before = factsBefore(situation, extra);
    ContentFacts after = ContentFacts.of(model, kept, content.size(), redirects);
    boolean unchanged = isUnchanged(situation, known, model);
    ContentChange change = ContentChange.between(before, after);
    Revert revert = unchanged ? null : revert(situation, draft, text, known, model).orElse(null);
    return new EditPlan(
        situation.title(),
        situation.followed(),
        situation.page(),
        situation.current(),
        unchanged ? null : content,
        model,
        extra,
        after.redirect(),
        summaries.of(request, draft, revert, change, kept),
        isMinor(situation, draft),
        request.marks().bot() && request.performer().has(Right.BOT),
        tags(request, change, revert),
        revert,
        !model.equals(situation.modelOfPage()));
  }

  private static boolean isUnchanged(Situation situation, Optional<Long> known, String model) {
    RevisionRow current = situation.current();
    return current != null
        && known.isPresent()
        && known.get().equals(current.content().truth())
        && model.equals(current.model());
  }

  /** The old text is read only where it can matter: it may be long. */
  private @Nullable ContentFacts factsBefore(Situation situation, ExtraSlots extra) {
    PageFacts page = situation.page();
    if (page == null) {
      return null;
    }
    long size = page.length() - extra.size();
    return page.redirect()
        ? ContentFacts.of(page.model(), situation.text(), size, redirects)
        : new ContentFacts(page.model(), size, null);
  }

  private static Optional<Revert> revert(
      Situation situation, Draft draft, String text, Optional<Long> known, String model) {
    Draft.Undone undone = draft.undone();
    if (undone != null && text.equals(draft.text())) {
      return Optional.of(Reverts.undo(situation, undone));
    }
    return known.flatMap(contentId -> Reverts.manual(situation, contentId, model));
  }

  private static boolean isMinor(Situation situation, Draft draft) {
    EditRequest request = situation.request();
    Performer performer = request.performer();
    return situation.page() != null
        && !(draft.section() instanceof SectionChoice.Added)
        && performer.has(Right.MINOREDIT)
        && (request.marks().minor()
            || (!request.marks().notMinor() && prefersMinor(situation, performer)));
  }

  private static boolean prefersMinor(Situation situation, Performer performer) {
    return performer.isRegistered()
        && OptionTable.find(situation.sql(), performer.userId(), MINOR_OPTION)
            .filter("1"::equals)
            .isPresent();
  }

  private static List<AppliedTag> tags(
      EditRequest request, ContentChange change, @Nullable Revert revert) {
    List<AppliedTag> tags = new ArrayList<>();
    if (revert != null) {
      tags.add(revert.description().tag());
    }
    change.tags().forEach(tag -> tags.add(AppliedTag.of(tag.wire())));
    request.marks().tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    request.performer().tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    return tags;
  }
}
