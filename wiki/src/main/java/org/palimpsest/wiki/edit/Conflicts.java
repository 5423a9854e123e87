package org.palimpsest.wiki.edit;

import java.util.Optional;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.diff.ThreeWayMerge;
import org.palimpsest.wikitext.section.Sections;

/**
 * Puts a draft into its page, and joins it with what others have done since its editor began (spec:
 * edit-and-history.md, 1.7). What is hidden from the public plays no part: nobody learns from a
 * conflict, or from there being none, what a hidden name or text is.
 */
final class Conflicts {
  private Conflicts() {}

  /**
   * A text of a whole page.
   *
   * @param overwritten the performer's own revision whose changes are not in it, although the draft
   *     was not made from it; 0 for none
   */
  record Joined(String text, long overwritten) {
    static Joined of(String text) {
      return new Joined(text, 0);
    }
  }

  /**
   * The text of the whole page with the draft in it.
   *
   * @param summary the summary as it would be kept
   */
  static Step<Joined> resolve(Situation situation, Draft draft, String summary) {
    EditRequest request = situation.request();
    boolean upToDate = situation.isUpToDate();
    if (request.base().mustBeCurrent() && !upToDate) {
      return conflict();
    }
    if (situation.page() == null || upToDate) {
      return placeInPage(situation, draft);
    }
    return switch (draft.section()) {
      case SectionChoice.Added added ->
          isSentTwice(situation, summary) ? conflict() : placeInPage(situation, draft);
      case SectionChoice.Whole whole ->
          request.submission() instanceof Submission.Extend
              ? Step.done(Joined.of(draft.text()))
              : replace(situation, draft);
      case SectionChoice.Numbered(int number, String asked) ->
          request.submission() instanceof Submission.Extend addition
              ? extend(situation, draft, number, addition)
              : replaceSection(situation, draft);
      case SectionChoice.Nonsense nonsense -> placeInPage(situation, draft);
    };
  }

  private static Step<Joined> conflict() {
    return Step.end(new EditOutcome.Conflict());
  }

  /** A whole page; over nobody but themselves its author wins, if need be. */
  private static Step<Joined> replace(Situation situation, Draft draft) {
    BaseHistory history = situation.background().history();
    RevisionRow current = situation.existing();
    boolean backToBase =
        history.onlyOwn()
            && history
                .usableBase(current.model())
                .filter(base -> situation.textOf(base).equals(draft.text()))
                .isPresent();
    Optional<String> merged = backToBase ? Optional.empty() : merge(situation, draft);
    if (merged.isPresent()) {
      return Step.done(Joined.of(merged.get()));
    }
    return history.onlyOwn() ? Step.done(new Joined(draft.text(), current.id())) : conflict();
  }

  private static Step<Joined> replaceSection(Situation situation, Draft draft) {
    Optional<String> base =
        situation
            .background()
            .history()
            .usableBase(situation.existing().model())
            .map(situation::textOf);
    return base.isEmpty()
        ? conflict()
        : place(base.get(), draft)
            .then(mine ->
                merge(base.get(), mine.text(), situation.text(), draft)
                    .map(text -> Step.done(Joined.of(text)))
                    .orElseGet(Conflicts::conflict));
  }

  /**
   * Adds to the section that had this number when the editor began, or else to the one that has it
   * now: an addition is never in conflict.
   */
  private static Step<Joined> extend(
      Situation situation, Draft draft, int number, Submission.Extend addition) {
    return situation
        .background()
        .history()
        .usableBase(situation.existing().model())
        .flatMap(base -> Sections.of(situation.textOf(base)).section(number))
        .flatMap(old -> merge(situation, draft.with(addition.before() + old + addition.behind())))
        .map(text -> Step.done(Joined.of(text)))
        .orElseGet(() -> placeInPage(situation, draft));
  }

  private static Optional<String> merge(Situation situation, Draft draft) {
    return situation
        .background()
        .history()
        .usableBase(situation.existing().model())
        .map(situation::textOf)
        .flatMap(base ->
            placed(base, draft).flatMap(mine -> merge(base, mine, situation.text(), draft)));
  }

  /**
   * The texts joined. What somebody has added at the end of a section, and with it of the page,
   * goes before what others have put behind it.
   */
  private static Optional<String> merge(String base, String mine, String theirs, Draft draft) {
    boolean addsAtEnd =
        draft.section() instanceof SectionChoice.Numbered && mine.startsWith(base + "\n");
    if (!addsAtEnd) {
      return ThreeWayMerge.merge(base, mine, theirs);
    }
    String added = mine.substring(base.length() + 1);
    return ThreeWayMerge.mergeAddition(base, added, theirs)
        .or(() -> ThreeWayMerge.merge(base, mine, theirs));
  }

  /** The page as it is with the draft in it. Its text is not there where it is not needed. */
  private static Step<Joined> placeInPage(Situation situation, Draft draft) {
    return draft.section() instanceof SectionChoice.Whole
        ? Step.done(Joined.of(draft.text()))
        : place(situation.text(), draft);
  }

  private static Step<Joined> place(String page, Draft draft) {
    return switch (draft.section()) {
      case SectionChoice.Nonsense nonsense -> Step.end(new EditOutcome.BadSection());
      case SectionChoice.Numbered(int number, String asked) ->
          placed(page, draft)
              .map(text -> Step.done(Joined.of(text)))
              .orElseGet(() -> Step.end(new EditOutcome.NoSuchSection(asked)));
      case SectionChoice.Whole whole -> Step.done(Joined.of(draft.text()));
      case SectionChoice.Added(var title) ->
          Step.done(Joined.of(Sections.append(page, title == null ? "" : title, draft.text())));
    };
  }

  /** A page with the draft in place of one of its sections, or of all; empty if it has no such. */
  private static Optional<String> placed(String page, Draft draft) {
    return draft.section() instanceof SectionChoice.Numbered(int number, String asked)
        ? Sections.of(page).replace(number, draft.text())
        : Optional.of(draft.text());
  }

  /** Somebody who adds a section, and by the look of the last revision has just added the same. */
  private static boolean isSentTwice(Situation situation, String summary) {
    RevisionRow current = situation.existing();
    Actor author = current.author().seenWith(Clearance.NONE).value();
    return author != null
        && author.name().equals(situation.request().performer().name())
        && summary.equals(current.comment().seenWith(Clearance.NONE).value());
  }
}
