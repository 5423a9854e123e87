package org.palimpsest.store.deletion;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How revisions are taken by a deletion and come back. They stay rows of the one table. */
public final class DeletedRevisionTable {
  private DeletedRevisionTable() {}

  /**
   * Takes all live revisions of a page into a deletion, under the title that it has had.
   *
   * @return how many
   */
  public static int take(JdbcClient sql, long pageId, Title title, long deletionId) {
    return sql.sql(
            """
            UPDATE revision SET deletion_id = ?, deleted_namespace = ?, deleted_title = ?
            WHERE page_id = ? AND deletion_id = 0\
            """)
        .params(deletionId, title.namespace(), title.key(), pageId)
        .update();
  }

  /**
   * Makes revisions those of a living page, and forgets deletions that hold none any more.
   *
   * @return how many
   */
  public static int restore(JdbcClient sql, DeletedSelection chosen, long pageId) {
    Conditions where = chosen.conditions();
    List<Long> deletions =
        sql.sql("SELECT DISTINCT r.deletion_id FROM revision r" + where.text())
            .params(where.values())
            .query((rs, n) -> rs.getLong(1))
            .list();
    List<Object> values = new ArrayList<>(List.of(pageId));
    values.addAll(where.values());
    int restored =
        sql.sql(
                """
                UPDATE revision AS r SET page_id = ?, deletion_id = 0, deleted_namespace = NULL,
                  deleted_title = NULL\
                """
                    + where.text())
            .params(values)
            .update();
    DeletionTable.removeEmpty(sql, deletions);
    return restored;
  }
}
