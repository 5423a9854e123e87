package org.palimpsest.store.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slots other than main; few revisions have any. */
public final class SlotTable {
  private SlotTable() {}

  /** The extra slots of a revision, in order of role. */
  public static List<SlotRow> of(JdbcClient sql, long revisionId) {
    return sql.sql("SELECT role, content_id, model FROM slot WHERE revision_id = ? ORDER BY role")
        .params(revisionId)
        .query((rs, n) -> new SlotRow(rs.getString(1), rs.getLong(2), rs.getString(3)))
        .list();
  }

  /** The extra slots of revisions, in order of role; nothing for those that have none. */
  public static Map<Long, List<SlotRow>> of(JdbcClient sql, Collection<Long> revisionIds) {
    Map<Long, List<SlotRow>> found = new HashMap<>();
    for (List<Long> batch : Batches.of(revisionIds)) {
      sql.sql(
              "SELECT revision_id, role, content_id, model FROM slot WHERE revision_id IN (%s)"
                      .formatted(Batches.marks("?", batch.size()))
                  + " ORDER BY revision_id, role")
          .params(batch)
          .query((rs, n) ->
              found
                  .computeIfAbsent(rs.getLong(1), _ -> new ArrayList<>())
                  .add(new SlotRow(rs.getString(2), rs.getLong(3), rs.getString(4))))
          .list();
    }
    return found;
  }

  /** Gives a revision its extra slots. */
  public static void insert(JdbcClient sql, long revisionId, List<SlotRow> slots) {
    for (SlotRow slot : slots) {
      sql.sql("INSERT INTO slot (revision_id, role, content_id, model) VALUES (?, ?, ?, ?)")
          .params(revisionId, slot.role(), slot.contentId(), slot.model())
          .update();
    }
  }
}
