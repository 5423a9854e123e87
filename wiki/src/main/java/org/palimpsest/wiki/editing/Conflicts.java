package org.palimpsest.wiki.editing;

import java.time.Instant;
import java.util.Optional;
import org.palimpsest.model.people.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.wiki.authority.Performer;
import org.palimpsest.wiki.diff.ThreeWayMerge;
import org.palimpsest.wiki.wikitext.Sections;

/**
 * Puts a draft into its page, and joins it with what others have done since its editor began (spec:
 * edit-and-history.md, 1.7). What is hidden from the public plays no part: nobody learns from a
 * conflict, or from there being none, what a hidden name or text is.
 */
final class Conflicts {
  private Conflicts() {}

  /**
   * The text of the whole page with the draft in it.
   *
   * @param summary the summary as it would be kept
   */
  static Step<String> resolve(Situation situation, Draft draft, String summary) {
    EditBase base = situation.request().base();
    if (situation.page() == null || !base.isGiven() || isUpToDate(base, situation.existing())) {
      return place(situation.text(), draft);
    }
    if (draft.section() instanceof SectionChoice.Added) {
      return isSentTwice(situation, summary)
          ? Step.end(new EditOutcome.Conflict())
          : place(situation.text(), draft);
    }
    if (draft.section() instanceof SectionChoice.Whole && onlyOwnEditsSince(situation)) {
      return Step.done(draft.text());
    }
    return merge(situation, draft);
  }

  private static boolean isUpToDate(EditBase base, RevisionRow current) {
    return (base.revision() == 0 || base.revision() == current.id())
        && (base.time() == null || base.time().equals(current.created()));
  }

  private static Step<String> merge(Situation situation, Draft draft) {
    Optional<RevisionRow> found = base(situation);
    if (found.isEmpty()
        || !found.get().content().isPublic()
        || !found.get().model().equals(situation.existing().model())) {
      return Step.end(new EditOutcome.Conflict());
    }
    String base = situation.textOf(found.get());
    return place(base, draft)
        .then(mine ->
            ThreeWayMerge.merge(base, mine, situation.text())
                .map(Step::done)
                .orElseGet(() -> Step.end(new EditOutcome.Conflict())));
  }

  private static Optional<RevisionRow> base(Situation situation) {
    EditBase base = situation.request().base();
    long pageId = situation.existing().pageId();
    if (base.revision() != 0) {
      return RevisionTable.find(situation.sql(), base.revision())
          .filter(row -> row.pageId() == pageId);
    }
    Instant time = base.time();
    return time == null ? Optional.empty() : RevisionTable.newestAt(situation.sql(), pageId, time);
  }

  private static Step<String> place(String page, Draft draft) {
    return switch (draft.section()) {
      case SectionChoice.Whole whole -> Step.done(draft.text());
      case SectionChoice.Nonsense nonsense -> Step.end(new EditOutcome.BadSection());
      case SectionChoice.Added(var title) ->
          Step.done(Sections.append(page, title == null ? "" : title, draft.text()));
      case SectionChoice.Numbered(int number, String asked) ->
          Sections.of(page)
              .replace(number, draft.text())
              .map(Step::done)
              .orElseGet(() -> Step.end(new EditOutcome.NoSuchSection(asked)));
    };
  }

  /** Somebody who adds a section, and by the look of the last revision has just added the same. */
  private static boolean isSentTwice(Situation situation, String summary) {
    RevisionRow current = situation.existing();
    Actor author = current.author().seenWith(Clearance.NONE).value();
    return author != null
        && author.name().equals(situation.request().performer().name())
        && summary.equals(current.comment().seenWith(Clearance.NONE).value());
  }

  private static boolean onlyOwnEditsSince(Situation situation) {
    Performer performer = situation.request().performer();
    Instant time = situation.request().base().time();
    return time != null
        && performer.isRegistered()
        && !RevisionTable.changedByOthersSince(
            situation.sql(), situation.existing().pageId(), time, performer.userId());
  }
}
