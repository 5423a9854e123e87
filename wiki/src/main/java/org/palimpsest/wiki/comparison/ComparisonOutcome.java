package org.palimpsest.wiki.comparison;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;

/** What came of a wish to compare. */
public sealed interface ComparisonOutcome {
  /**
   * Both sides.
   *
   * @param before the id of the revision before the old side; 0 if there is none
   * @param behind the id of the revision behind the new side; 0 if there is none
   * @param missing what was asked for and is not there; null: nothing
   * @param assumedWikitext whether nothing told what kind of text one of them is
   */
  record Compared(
      ComparedSide from,
      ComparedSide to,
      long before,
      long behind,
      @Nullable NoNeighbour missing,
      boolean assumedWikitext)
      implements ComparisonOutcome {}

  /**
   * A page has no revision before its first or behind its latest one.
   *
   * @param title the page
   * @param id the first or latest revision
   * @param relative which one was asked for
   */
  record NoNeighbour(Title title, long id, Relative relative) {}

  /** Why there is nothing to compare. */
  sealed interface NotCompared extends ComparisonOutcome {}

  /** There is no such revision, or none that the reader may know of. */
  record NoSuchRevision(long id) implements NotCompared {}

  /** There is no page with this id. */
  record NoSuchPage(long id) implements NotCompared {}

  /** No page can have this name. */
  record InvalidTitle(String text) implements NotCompared {}

  /** No page has this name. */
  record MissingPage(String name) implements NotCompared {}

  /** The page of a revision that has been deleted is not there. */
  record NoCurrent(Title title) implements NotCompared {}

  /** The text of this revision is hidden from the reader. */
  record HiddenText(long id) implements NotCompared {}

  /**
   * There is no revision to which something could stand next.
   *
   * @param assumedWikitext whether nothing told what kind of text was given in its place
   */
  record NothingRelative(boolean assumedWikitext) implements NotCompared {}

  /** Deleted revisions have no neighbours. */
  record RelativeToDeleted(Relative relative) implements NotCompared {}

  /** A side has no revision, and no text that could take the place of one. */
  record NoRevision(boolean ofOld) implements NotCompared {}

  /** A side has no such section. */
  record NoSuchSection(boolean ofOld, String section) implements NotCompared {}

  /** Texts of this model have no sections. */
  record NoSections(String model) implements NotCompared {}

  /** A text of another model cannot take the place of a section. */
  record SectionOfOtherModel() implements NotCompared {}

  /** Texts of this model cannot be in this format. */
  record BadFormat(String format, String model) implements NotCompared {}

  /** A text is longer than a page may be once it is in the form in which it would be kept. */
  record TooBig(int mostBytes) implements NotCompared {}
}
