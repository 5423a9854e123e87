package org.palimpsest.store.reading;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;

/**
 * Which revisions of a page are listed. A revision whose author is hidden from the reader never
 * matches a filter by author, in whichever way: the answer must not tell who it was.
 *
 * @param by only those of this actor; null: of anybody
 * @param notBy none of this actor; null: nobody is left out; 0: nobody either, but the filter counts
 *     as one by author
 * @param tag only those with this tag; null: whatever their tags
 * @param clearance what the reader may see
 */
public record HistoryFilter(
    @Nullable Long by, @Nullable Long notBy, @Nullable String tag, Clearance clearance) {

  public HistoryFilter {
    Objects.requireNonNull(clearance);
  }

  /** All revisions. */
  public static HistoryFilter none(Clearance clearance) {
    return new HistoryFilter(null, null, null, clearance);
  }
}
