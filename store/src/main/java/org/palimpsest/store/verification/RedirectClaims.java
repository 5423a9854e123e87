package org.palimpsest.store.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.page.RedirectTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages are said to lead to, and the texts that should say so. */
public final class RedirectClaims {
  private RedirectClaims() {}

  /**
   * A page.
   *
   * @param pageId its id
   * @param model the content model of its current revision
   * @param content the id of its text
   * @param target where it is said to lead to; null: nowhere
   */
  public record Claim(
      long pageId, String model, Guarded<Long> content, @Nullable LinkTarget target) {}

  /** The pages after one, in order of their ids, at most so many. */
  public static List<Claim> after(JdbcClient sql, long pageId, int limit) {
    return sql.sql(
            """
            SELECT p.id, r.model, r.content_id, r.visibility, d.page_id IS NOT NULL,
              d.namespace, d.title_key, d.fragment, d.interwiki
            FROM page p JOIN live_revision r ON r.id = p.latest
              LEFT JOIN redirect d ON d.page_id = p.id
            WHERE p.id > ? ORDER BY p.id LIMIT ?\
            """)
        .params(pageId, limit)
        .query((rs, n) ->
            new Claim(
                rs.getLong(1),
                rs.getString(2),
                Guarded.of(rs.getLong(3), Field.CONTENT, Visibility.of(rs.getInt(4)).content()),
                rs.getBoolean(5) ? RedirectTable.read(rs, 6) : null))
        .list();
  }
}
