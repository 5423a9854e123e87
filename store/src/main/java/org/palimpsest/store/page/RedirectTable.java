package org.palimpsest.store.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the pages that are redirects lead to: a row for each of them. */
public final class RedirectTable {
  /** The columns that {@link #read} reads. */
  public static final String COLUMNS = "d.namespace, d.title_key, d.fragment, d.interwiki";

  private RedirectTable() {}

  /** Keeps where a page leads to from now on. */
  public static void put(JdbcClient sql, long pageId, LinkTarget target) {
    Title title =
        switch (target) {
          case ParsedTitle.Local local -> local.title();
          case ParsedTitle.Interwiki other ->
              new Title(Namespace.MAIN, other.text().replace(' ', '_'));
        };
    String interwiki = target instanceof ParsedTitle.Interwiki other ? other.prefix() : "";
    sql.sql(
            """
            INSERT INTO redirect (page_id, namespace, title_key, fragment, interwiki)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (page_id) DO UPDATE SET namespace = excluded.namespace,
              title_key = excluded.title_key, fragment = excluded.fragment,
              interwiki = excluded.interwiki\
            """)
        .params(pageId, title.namespace(), title.key(), target.fragment(), interwiki)
        .update();
  }

  /** Notes that a page is no redirect any more. */
  public static void remove(JdbcClient sql, long pageId) {
    sql.sql("DELETE FROM redirect WHERE page_id = ?").param(pageId).update();
  }

  /** Where a page leads to; empty if it is no redirect. */
  public static Optional<LinkTarget> find(JdbcClient sql, long pageId) {
    return sql.sql("SELECT " + COLUMNS + " FROM redirect d WHERE d.page_id = ?")
        .param(pageId)
        .query((rs, n) -> read(rs, 1))
        .optional();
  }

  /** Reads {@link #COLUMNS}, of which the first stands at {@code first}. */
  public static LinkTarget read(ResultSet rs, int first) throws SQLException {
    Title title = new Title(rs.getInt(first), rs.getString(first + 1));
    String fragment = rs.getString(first + 2);
    String interwiki = rs.getString(first + 3);
    return interwiki.isEmpty()
        ? new ParsedTitle.Local(title, fragment)
        : new ParsedTitle.Interwiki(interwiki, title.text(), fragment);
  }
}
