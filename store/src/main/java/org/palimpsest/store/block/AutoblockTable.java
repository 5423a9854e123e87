package org.palimpsest.store.block;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The blocks of addresses that come of blocks of accounts. */
public final class AutoblockTable {
  private AutoblockTable() {}

  /** Catches an address, or renews that it is caught. */
  public static void put(JdbcClient sql, BlockRow caught, Collection<Restriction> restrictions) {
    int renewed =
        sql.sql("UPDATE block SET created = ?, expires = ? WHERE parent_id = ? AND target = ?")
            .params(
                caught.created().getEpochSecond(),
                BlockTable.seconds(caught.expires()),
                caught.parentId(),
                caught.target())
            .update();
    if (renewed == 0) {
      BlockTable.insert(sql, caught, restrictions);
    }
  }

  /** Those that have come of a block and are in force. */
  public static List<BlockRow> of(JdbcClient sql, long parentId, Instant now) {
    return sql.sql(
            BlockSelect.SELECT
                + " WHERE b.parent_id = ? AND b.parent_id > 0 AND "
                + BlockSelect.ALIVE)
        .params(parentId, now.getEpochSecond())
        .query((rs, n) -> BlockSelect.row(rs))
        .list();
  }

  /** Lets go all addresses that a block has caught. */
  public static void deleteAll(JdbcClient sql, long parentId) {
    BlockTable.deleteAlone(
        sql,
        sql.sql("SELECT id FROM block WHERE parent_id = ? AND parent_id > 0")
            .params(parentId)
            .query((rs, n) -> rs.getLong(1))
            .list());
  }
}
