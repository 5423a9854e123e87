package org.palimpsest.store.block;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what partial blocks close. */
public final class RestrictionTable {
  private RestrictionTable() {}

  /** What these partial blocks close, by block. */
  public static Map<Long, Set<Restriction>> of(JdbcClient sql, Collection<Long> blockIds) {
    Map<Long, Set<Restriction>> found = new HashMap<>();
    for (List<Long> batch : Batches.of(blockIds)) {
      sql.sql(
              "SELECT block_id, kind, value FROM block_restriction WHERE "
                  + BlockSelect.oneOf("block_id", batch.size()))
          .params(batch)
          .query(rs -> {
            found
                .computeIfAbsent(rs.getLong(1), id -> new HashSet<>())
                .add(new Restriction(Restriction.Kind.of(rs.getString(2)), rs.getLong(3)));
          });
    }
    return found;
  }

  /** Keeps what a block closes that has closed nothing before. */
  static void insert(JdbcClient sql, long blockId, Collection<Restriction> restrictions) {
    if (restrictions.isEmpty()) {
      return;
    }
    sql.sql(
            "INSERT INTO block_restriction (block_id, kind, value) VALUES "
                + Batches.marks("(?,?,?)", restrictions.size()))
        .params(
            restrictions.stream()
                .flatMap(
                    each -> List.<Object>of(blockId, each.kind().stored(), each.value()).stream())
                .toList())
        .update();
  }

  static void delete(JdbcClient sql, Collection<Long> blockIds) {
    for (List<Long> batch : Batches.of(blockIds)) {
      sql.sql("DELETE FROM block_restriction WHERE " + BlockSelect.oneOf("block_id", batch.size()))
          .params(batch)
          .update();
    }
  }
}
