package org.palimpsest.wiki.rendering;

/** What came of looking for a text that is kept. */
public sealed interface SavedTextOutcome {
  /** This one. */
  record Found(SavedText text) implements SavedTextOutcome {}

  /** Why there is none. */
  sealed interface NotFound extends SavedTextOutcome {}

  /** No page has this name. */
  record MissingPage() implements NotFound {}

  /** There is no page with this id. */
  record NoSuchPage(long id) implements NotFound {}

  /** There is no live revision with this id. */
  record NoSuchRevision(long id) implements NotFound {}

  /** It is hidden from the reader. */
  record Hidden() implements NotFound {}
}
