package org.palimpsest.store.tag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of change tags and of what carries them. */
public final class TagTable {
  private TagTable() {}

  /** The tag of this name. */
  public static Optional<DefinedTag> find(JdbcClient sql, String name) {
    return sql.sql("SELECT id, name, manual, active FROM change_tag WHERE name = ?")
        .params(name)
        .query((rs, n) -> row(rs))
        .optional();
  }

  /** Those of these names that are tags; at most 500 names. */
  public static List<DefinedTag> find(JdbcClient sql, Collection<String> names) {
    return names.isEmpty()
        ? List.of()
        : sql.sql(
                "SELECT id, name, manual, active FROM change_tag WHERE name IN (%s)"
                    .formatted(String.join(", ", Collections.nCopies(names.size(), "?"))))
            .params(List.copyOf(names))
            .query((rs, n) -> row(rs))
            .list();
  }

  /** The names of the tags that people may give to changes, sorted. */
  public static List<String> applicable(JdbcClient sql, int limit) {
    return sql.sql("SELECT name FROM change_tag WHERE active = 1 ORDER BY name LIMIT ?")
        .params(limit)
        .query((rs, n) -> rs.getString(1))
        .list();
  }

  /** The id of the tag of this name, which is made (as one that people cannot give) if need be. */
  public static long idOf(JdbcClient sql, String name) {
    Optional<DefinedTag> known = find(sql, name);
    if (known.isPresent()) {
      return known.get().id();
    }
    define(sql, name, false);
    return find(sql, name).orElseThrow().id();
  }

  /** Defines a tag, unless it is defined already. */
  public static void define(JdbcClient sql, String name, boolean manual) {
    sql.sql(
            """
            INSERT INTO change_tag (name, manual, active) VALUES (?, ?, ?)
            ON CONFLICT (name) DO NOTHING\
            """)
        .params(name, manual ? 1 : 0, manual ? 1 : 0)
        .update();
  }

  /** Lets people give a tag of this name to changes, also one that they could not be given. */
  public static void activate(JdbcClient sql, String name) {
    sql.sql(
            """
            INSERT INTO change_tag (name, manual, active) VALUES (?, 1, 1)
            ON CONFLICT (name) DO UPDATE SET manual = 1, active = 1\
            """)
        .params(name)
        .update();
  }

  /**
   * People can no longer give this tag to changes. Its row stays, since somebody may be giving it
   * at the moment; a tag that nobody can give and nothing carries is none.
   */
  public static void deactivate(JdbcClient sql, long tagId) {
    sql.sql("UPDATE change_tag SET manual = 0, active = 0 WHERE id = ?").params(tagId).update();
  }

  /** Takes a tag off everything that carries it. */
  public static void removeUses(JdbcClient sql, long tagId) {
    sql.sql("DELETE FROM revision_tag WHERE tag_id = ?").params(tagId).update();
    sql.sql("DELETE FROM log_tag WHERE tag_id = ?").params(tagId).update();
  }

  /** Gives a revision a tag, unless it carries it already. */
  public static void tagRevision(
      JdbcClient sql, long revisionId, long tagId, @Nullable String params) {
    sql.sql(
            """
            INSERT INTO revision_tag (revision_id, tag_id, params) VALUES (?, ?, ?)
            ON CONFLICT (revision_id, tag_id) DO NOTHING\
            """)
        .params(revisionId, tagId, params)
        .update();
  }

  /** Gives a log entry a tag, unless it carries it already. */
  public static void tagLogEntry(JdbcClient sql, long logId, long tagId) {
    sql.sql(
            """
            INSERT INTO log_tag (log_id, tag_id) VALUES (?, ?)
            ON CONFLICT (log_id, tag_id) DO NOTHING\
            """)
        .params(logId, tagId)
        .update();
  }

  /** Takes these tags, up to 500, off a revision. */
  public static void untagRevision(JdbcClient sql, long revisionId, Collection<String> tags) {
    untag(sql, "revision_tag", "revision_id", revisionId, tags);
  }

  /** Takes these tags, up to 500, off a log entry. */
  public static void untagLogEntry(JdbcClient sql, long logId, Collection<String> tags) {
    untag(sql, "log_tag", "log_id", logId, tags);
  }

  private static void untag(
      JdbcClient sql, String table, String key, long id, Collection<String> tags) {
    Conditions where =
        new Conditions()
            .and(key + " = ?", id)
            .and(
                "tag_id IN (SELECT id FROM change_tag WHERE name IN (%s))"
                    .formatted(Batches.marks("?", tags.size())),
                tags.toArray());
    sql.sql("DELETE FROM " + table + where.text()).params(where.values()).update();
  }

  /** The parameters kept with a tag of a revision; an empty string where there are none. */
  public static Optional<String> params(JdbcClient sql, long revisionId, String tag) {
    return sql.sql(
            """
            SELECT coalesce(rt.params, '') FROM revision_tag rt JOIN change_tag t ON t.id = rt.tag_id
            WHERE rt.revision_id = ? AND t.name = ?\
            """)
        .params(revisionId, tag)
        .query((rs, n) -> rs.getString(1))
        .optional();
  }

  /** The names of the tags that a revision carries, sorted. */
  public static List<String> ofRevision(JdbcClient sql, long revisionId) {
    return sql.sql(
            """
            SELECT t.name FROM revision_tag rt JOIN change_tag t ON t.id = rt.tag_id
            WHERE rt.revision_id = ? ORDER BY t.name\
            """)
        .params(revisionId)
        .query((rs, n) -> rs.getString(1))
        .list();
  }

  static DefinedTag row(ResultSet rs) throws SQLException {
    return new DefinedTag(rs.getLong(1), rs.getString(2), rs.getInt(3) != 0, rs.getInt(4) != 0);
  }
}
