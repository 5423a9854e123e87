package org.palimpsest.wiki.edit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.revision.PageHistory;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The revision that an edit was made from, and what has happened since (spec: edit-and-history.md,
 * 1.7). A time names a second, in which there may be several revisions: whoever names it may have
 * seen the oldest of them only, so that one is taken.
 *
 * @param named the revision that was named by its id, of whatever page; null if none was
 * @param base the revision of this page that the edit was made from; null if none is known
 * @param isUpToDate whether it is the current one
 * @param onlyOwn whether whatever came after it is publicly the performer's own
 */
record BaseHistory(
    @Nullable RevisionRow named, @Nullable RevisionRow base, boolean isUpToDate, boolean onlyOwn) {
  static final BaseHistory NONE = new BaseHistory(null, null, false, false);

  /**
   * Looks it up.
   *
   * @param current the current revision of the page; null if it does not exist
   */
  static BaseHistory find(
      JdbcClient sql, EditBase base, @Nullable RevisionRow current, Performer performer) {
    RevisionRow named =
        base.revision() == 0 ? null : RevisionTable.find(sql, base.revision()).orElse(null);
    if (current == null || !base.isGiven()) {
      return new BaseHistory(named, null, false, false);
    }
    Instant time = base.time();
    if (base.revision() != 0 || time == null) {
      boolean isCurrent =
          base.revision() == current.id() && (time == null || time.equals(current.created()));
      RevisionRow ofPage = named != null && named.pageId() == current.pageId() ? named : null;
      return new BaseHistory(named, ofPage, isCurrent, false);
    }
    return PageHistory.oldestAt(sql, current.pageId(), time)
        .map(oldest -> since(sql, oldest, current, performer))
        .orElseGet(() -> since(sql, time, current, performer));
  }

  private static BaseHistory since(
      JdbcClient sql, RevisionRow oldest, RevisionRow current, Performer performer) {
    if (oldest.id() == current.id()) {
      return new BaseHistory(null, oldest, true, false);
    }
    // Behind an address there may be many people, but hardly within the same second.
    boolean isPerson = performer.isRegistered() || current.created().equals(oldest.created());
    boolean onlyOwn = isPerson && !PageHistory.changedByOthersAfter(sql, oldest, performer.name());
    return new BaseHistory(null, oldest, false, onlyOwn);
  }

  /** There is no revision of that second: the editor saw the one that was the current one then. */
  private static BaseHistory since(
      JdbcClient sql, Instant time, RevisionRow current, Performer performer) {
    boolean onlyOwn =
        performer.isRegistered()
            && !PageHistory.changedByOthersSince(sql, current.pageId(), time, performer.userId());
    if (!onlyOwn) {
      return NONE;
    }
    RevisionRow then = PageHistory.newestBefore(sql, current.pageId(), time).orElse(null);
    return new BaseHistory(null, then, then != null && then.id() == current.id(), true);
  }

  /** The base, if its text can be merged with a page of this model and everybody may see it. */
  Optional<RevisionRow> usableBase(String model) {
    return Optional.ofNullable(base)
        .filter(row -> row.content().isPublic() && row.model().equals(model));
  }
}
