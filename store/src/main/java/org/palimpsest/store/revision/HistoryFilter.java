package org.palimpsest.store.revision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.tag.TagLookup;

/**
 * Which revisions of a page are listed. A revision whose author is hidden from the reader never
 * matches a filter by author, in whichever way: the answer must not tell who it was.
 *
 * @param by only those of this actor (0 stands for somebody unknown); null: of anybody
 * @param notBy none of this actor (0 as above); null: nobody is left out
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

  /** Adds what has to hold of {@code revision r}, which something else finds. */
  public Conditions addTo(Conditions where) {
    return where
        .search("r.actor_id", by)
        .given("+r.actor_id <> ?", notBy)
        .seenIfAsked(by == null ? notBy : by, Field.USER, clearance, "r.visibility")
        .given(TagLookup.REVISION_HAS_TAG, tag);
  }
}
