package org.palimpsest.wiki.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.act.PlanningMemory;
import org.palimpsest.wiki.content.ContentChange;
import org.palimpsest.wiki.content.ContentFacts;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.revision.VisibilitySnapshot;
import org.palimpsest.wiki.setting.EditSettings;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.tag.AppliedTag;
import org.palimpsest.wikitext.redirect.Redirects;

/**
 * Works out what an edit is going to write from what has been read, and makes every check on the
 * way (spec: edit-and-history.md, 1.2, steps 7 to 17). It computes only, but for the words of a
 * summary that nobody has written, and what it computes on may be long and hostile: nothing that
 * others wait for is held meanwhile. Thread-safe.
 */
public final class EditPlanner {
  private final EditChecks checks;
  private final EditSummary summaries;
  private final Redirects redirects;
  private final Preparation preparation;

  public EditPlanner(
      Texts texts, ContentWords words, EditSettings settings, PlanningMemory memory) {
    this.checks = new EditChecks(texts.redirects(), settings, memory.bytes());
    this.summaries = new EditSummary(texts.summaries(), words);
    this.redirects = texts.redirects();
    this.preparation = new Preparation(texts.transforms(), settings.maxArticleBytes());
  }

  /** Plans an edit of a page whose texts have been read. */
  Step<EditPlan> plan(Situation situation) {
    return Drafting.draft(situation)
        .then(draft -> checks.check(situation, draft))
        .then(draft -> plan(situation, draft));
  }

  private Step<EditPlan> plan(Situation situation, Draft draft) {
    String summary = summaries.asked(situation, draft.section());
    return Conflicts.resolve(situation, draft, summary)
        .then(joined -> checkAddition(situation, draft, joined))
        .then(joined ->
            checks
                .checkSize(joined.text())
                .then(text -> checks.checkWeight(draft.model(), text))
                .then(text ->
                    preparation
                        .prepare(situation, draft.model(), text)
                        .then(kept -> Step.done(plan(situation, draft, joined, kept, summary)))));
  }

  private static Step<Conflicts.Joined> checkAddition(
      Situation situation, Draft draft, Conflicts.Joined joined) {
    return situation.page() != null
            && draft.section() instanceof SectionChoice.Added
            && draft.text().isEmpty()
        ? Step.end(new EditOutcome.NothingToAdd())
        : Step.done(joined);
  }

  private EditPlan plan(
      Situation situation, Draft draft, Conflicts.Joined joined, String kept, String asked) {
    EditRequest request = situation.request();
    EncodedContent content = EncodedContent.of(kept);
    String model = draft.model().wire();
    ExtraSlots extra = ExtraSlots.of(situation);
    ContentFacts before = factsBefore(situation, extra);
    ContentFacts after = ContentFacts.of(model, kept, content.size(), redirects);
    ContentChange change = ContentChange.between(before, after);
    Revert undone = undone(situation, draft, joined.text());
    return new EditPlan(
        situation.title(),
        situation.followed(),
        situation.page(),
        situation.current(),
        content,
        0,
        model,
        extra,
        after.redirect(),
        summaries.of(situation, asked, draft, undone, change, kept),
        isMinor(situation, draft),
        request.marks().bot() && request.performer().has(Right.BOT),
        tags(request, change),
        undone,
        madeOf(situation),
        joined.overwritten(),
        !model.equals(situation.modelOfPage()));
  }

  /** The old text is looked at only where it can matter: it may be long. */
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

  /** What the edit undoes, if what the undoing comes to is what is saved. */
  private static @Nullable Revert undone(Situation situation, Draft draft, String text) {
    Draft.Undone undone = draft.undone();
    Background.Undone rows = situation.background().undone();
    return undone != null && rows != null && text.equals(draft.text())
        ? Reverts.undo(rows, undone.exact())
        : null;
  }

  /** What is undone: the summary names its author, and a tag that it is the same as before. */
  private static VisibilitySnapshot madeOf(Situation situation) {
    Background.Undone rows = situation.background().undone();
    return rows == null
        ? VisibilitySnapshot.NONE
        : VisibilitySnapshot.of(List.of(rows.newest(), rows.original()));
  }

  private static boolean isMinor(Situation situation, Draft draft) {
    EditRequest request = situation.request();
    return situation.page() != null
        && !(draft.section() instanceof SectionChoice.Added)
        && request.performer().has(Right.MINOREDIT)
        && (request.marks().minor() || situation.background().prefersMinor());
  }

  private static List<AppliedTag> tags(EditRequest request, ContentChange change) {
    List<AppliedTag> tags = new ArrayList<>();
    change.tags().forEach(tag -> tags.add(AppliedTag.of(tag.wire())));
    request.marks().tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    request.performer().tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    return tags;
  }
}
