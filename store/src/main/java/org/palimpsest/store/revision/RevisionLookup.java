package org.palimpsest.store.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds revisions by id, or lists the history of one page. */
public final class RevisionLookup {
  private static final String SELECT =
      "SELECT " + RevisionTable.COLUMNS + " FROM live_revision r JOIN actor a ON a.id = r.actor_id";

  private static final Order<RevisionRow, Position> HISTORY =
      Order.byTime("r.created", "r.id", RevisionRow::position);

  private RevisionLookup() {}

  /** The revisions of these ids that exist, in order of id. One query for up to 500. */
  public static List<RevisionRow> byIds(JdbcClient sql, Collection<Long> ids) {
    return byIds(sql, ids, null);
  }

  /** As {@link #byIds(JdbcClient, Collection)}, those with this tag only. */
  public static List<RevisionRow> byIds(
      JdbcClient sql, Collection<Long> ids, @Nullable String tag) {
    List<RevisionRow> found = new ArrayList<>(ids.size());
    for (List<Long> batch : Batches.of(ids.stream().sorted().toList())) {
      Conditions where = new Conditions().isOneOf("r.id", batch);
      if (tag != null) {
        where.and(TagLookup.REVISION_HAS_TAG, tag);
      }
      found.addAll(
          sql.sql(SELECT + where.text() + " ORDER BY r.id LIMIT ?")
              .params(where.values(batch.size()))
              .query((rs, n) -> RevisionTable.read(rs, 1))
              .list());
    }
    return found;
  }

  /** The revisions of a page within a window. */
  public static Slice<RevisionRow, Position> history(
      JdbcClient sql, long pageId, Window<Position> window, HistoryFilter filter) {
    Conditions where = new Conditions().and("r.page_id = ?", pageId);
    if (filter.by() != null) {
      where.and("+r.actor_id = ?", filter.by());
    }
    if (filter.notBy() != null) {
      where.and("+r.actor_id <> ?", filter.notBy());
    }
    if (filter.by() != null || filter.notBy() != null) {
      where.seen(Field.USER, filter.clearance(), "r.visibility");
    }
    if (filter.tag() != null) {
      where.and(TagLookup.REVISION_HAS_TAG, filter.tag());
    }
    return HISTORY.seek(sql, SELECT, where, window, (rs, n) -> RevisionTable.read(rs, 1));
  }
}
