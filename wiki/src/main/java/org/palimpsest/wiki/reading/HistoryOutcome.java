package org.palimpsest.wiki.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.reading.Position;

/** What came of a wish to see a page's history. */
public sealed interface HistoryOutcome {
  /**
   * The revisions in the order asked for.
   *
   * @param next where the list goes on; null at its end
   */
  record Listed(List<RevisionView> revisions, @Nullable Position next) implements HistoryOutcome {}

  /** There is no revision with the id to begin with. */
  record NoSuchStart() implements HistoryOutcome {}

  /** There is no revision with the id to end with. */
  record NoSuchEnd() implements HistoryOutcome {}
}
