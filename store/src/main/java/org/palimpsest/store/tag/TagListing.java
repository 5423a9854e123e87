package org.palimpsest.store.tag;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists the change tags that there are by name, and counts what carries them. There is a tag if
 * somebody has defined it or something carries it; a row alone does not make one.
 */
public final class TagListing {
  private static final String SELECT = "SELECT t.id, t.name, t.manual, t.active FROM change_tag t";

  private static final String[] SOFTWARE =
      Stream.of(SoftwareTag.values()).map(SoftwareTag::wire).toArray(String[]::new);

  private static final String IS_USED =
      "EXISTS (SELECT 1 FROM revision_tag rt WHERE rt.tag_id = t.id)"
          + " OR EXISTS (SELECT 1 FROM log_tag lt WHERE lt.tag_id = t.id)";

  private static final String EXISTS =
      "(t.manual = 1 OR t.name IN (%s) OR %s)"
          .formatted(Batches.marks("?", SOFTWARE.length), IS_USED);

  /**
   * A log entry that came with a revision which carries the tag too is the same change as that. The
   * revision of an entry is looked for only among those that carry the tag.
   */
  private static final String OF_ITS_OWN =
      "NOT EXISTS (SELECT 1 FROM log_entry l JOIN revision_tag rt"
          + " ON rt.revision_id = l.revision_id AND rt.tag_id = lt.tag_id WHERE l.id = lt.log_id)";

  private static final Order<DefinedTag, String> ORDER = Order.byText("t.name", DefinedTag::name);

  private TagListing() {}

  /** The tags within a window of names. */
  public static Slice<DefinedTag, String> list(JdbcClient sql, Window<String> window) {
    Conditions where = new Conditions().and(EXISTS, (Object[]) SOFTWARE);
    return ORDER.seek(sql, SELECT, where, window, (rs, n) -> TagTable.row(rs));
  }

  /** The tag of this name, if there is one. */
  public static Optional<DefinedTag> find(JdbcClient sql, String name) {
    Conditions where = new Conditions().and("t.name = ?", name).and(EXISTS, (Object[]) SOFTWARE);
    return sql.sql(SELECT + where.text())
        .params(where.values())
        .query((rs, n) -> TagTable.row(rs))
        .optional();
  }

  /** Whether anything carries a tag. */
  public static boolean isUsed(JdbcClient sql, long tagId) {
    return sql.sql("SELECT 1 FROM change_tag t WHERE t.id = ? AND (" + IS_USED + ")")
        .params(tagId)
        .query((rs, n) -> true)
        .optional()
        .isPresent();
  }

  /** How many changes carry a tag; no more than so many are counted of either kind. */
  public static long countUses(JdbcClient sql, long tagId, int most) {
    return sql
        .sql(
            """
            SELECT count(*) FROM
              (SELECT 1 FROM revision_tag rt WHERE rt.tag_id = ? LIMIT ?) AS asked
            UNION ALL
            SELECT count(*) FROM
              (SELECT 1 FROM log_tag lt WHERE lt.tag_id = ? AND %s LIMIT ?) AS asked\
            """
                .formatted(OF_ITS_OWN))
        .params(tagId, most, tagId, most)
        .query((rs, n) -> rs.getLong(1))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /**
   * How many changes carry each of these tags, by the tag's id; one that none carries is absent.
   */
  public static Map<Long, Long> countUses(JdbcClient sql, Collection<Long> tagIds) {
    Map<Long, Long> counts = new HashMap<>();
    for (List<Long> batch : Batches.of(tagIds)) {
      String marks = Batches.marks("?", batch.size());
      sql.sql(
              """
              SELECT rt.tag_id, count(*) FROM revision_tag rt WHERE rt.tag_id IN (%1$s)
              GROUP BY rt.tag_id
              UNION ALL
              SELECT lt.tag_id, count(*) FROM log_tag lt WHERE lt.tag_id IN (%1$s) AND %2$s
              GROUP BY lt.tag_id\
              """
                  .formatted(marks, OF_ITS_OWN))
          .params(Stream.concat(batch.stream(), batch.stream()).toList())
          .query((rs, n) -> counts.merge(rs.getLong(1), rs.getLong(2), Long::sum))
          .list();
    }
    return counts;
  }
}
