package org.palimpsest.store.revision;

import java.util.List;
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

  /** Gives a revision its extra slots. */
  public static void insert(JdbcClient sql, long revisionId, List<SlotRow> slots) {
    for (SlotRow slot : slots) {
      sql.sql("INSERT INTO slot (revision_id, role, content_id, model) VALUES (?, ?, ?, ?)")
          .params(revisionId, slot.role(), slot.contentId(), slot.model())
          .update();
    }
  }
}
