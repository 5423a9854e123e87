package org.palimpsest.wiki.export;

import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.revision.SlotText;

/**
 * Finds out which revision of a history had a content first. A revision that has the content of the
 * one before it, as moves and protections leave them, has it from there; one that brings an older
 * content back has its own. Is shown a history from its beginning; used by one thread.
 */
final class Origins {
  private @Nullable RevisionView last;
  private long origin;

  /** The origin of the content of the revision that comes next. */
  long next(RevisionView revision) {
    if (!isUnchanged(revision)) {
      origin = revision.id();
    }
    last = revision;
    return origin;
  }

  private boolean isUnchanged(RevisionView revision) {
    RevisionView before = last;
    if (before == null || before.pageId() != revision.pageId()) {
      return false;
    }
    SlotText was = before.content().value();
    SlotText is = revision.content().value();
    return was != null
        && is != null
        && was.sha1() != null
        && was.sha1().equals(is.sha1())
        && was.extra().equals(is.extra())
        && before.model().equals(revision.model());
  }
}
