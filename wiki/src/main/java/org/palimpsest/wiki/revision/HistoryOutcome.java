package org.palimpsest.wiki.revision;

/** What came of a wish to see a page's history. */
public sealed interface HistoryOutcome {
  /** The revisions in the order asked for. */
  record Listed(RevisionList<RevisionView, RevisionPosition> list) implements HistoryOutcome {}

  /** There is no revision with the id to begin with. */
  record NoSuchStart() implements HistoryOutcome {}

  /** There is no revision with the id to end with. */
  record NoSuchEnd() implements HistoryOutcome {}
}
