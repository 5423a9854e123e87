package org.palimpsest.store.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds revisions by id, or lists the history of one page. */
public final class RevisionLookup {
  private static final Select<RevisionPart> SELECT = RevisionTable.select("", "live_revision r");

  private static final Order<RevisionRow, Position> HISTORY =
      Order.byTime("r.created", "r.id", RevisionRow::position);

  private RevisionLookup() {}

  /**
   * The revisions of these ids that exist, in order of id. One query for up to 500.
   *
   * @param tag those with this tag only; null: all
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static List<RevisionRow> byIds(
      JdbcClient sql, Collection<Long> ids, @Nullable String tag, Set<RevisionPart> parts) {
    Selection<RevisionPart> selection = SELECT.of(parts);
    List<RevisionRow> found = new ArrayList<>(ids.size());
    for (List<Long> batch : Batches.of(ids.stream().sorted().toList())) {
      Conditions where =
          new Conditions().isOneOf("r.id", batch).given(TagLookup.REVISION_HAS_TAG, tag);
      found.addAll(
          sql.sql(selection.text() + where.text() + " ORDER BY r.id LIMIT ?")
              .params(where.values(batch.size()))
              .query((rs, n) -> RevisionTable.read(rs, selection, false))
              .list());
    }
    return found;
  }

  /**
   * The revisions of a page within a window.
   *
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<RevisionRow, Position> history(
      JdbcClient sql,
      long pageId,
      Window<Position> window,
      HistoryFilter filter,
      Set<RevisionPart> parts) {
    Selection<RevisionPart> selection = SELECT.of(parts);
    Conditions where = filter.addTo(new Conditions().search("r.page_id", pageId));
    return HISTORY.seek(
        sql, selection.text(), where, window, (rs, n) -> RevisionTable.read(rs, selection, false));
  }
}
