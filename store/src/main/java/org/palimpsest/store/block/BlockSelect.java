package org.palimpsest.store.block;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Batches;

/** How rows of blocks are read. */
final class BlockSelect {
  /**
   * Whether the name of who blocked is hidden is a value of its own, which an account seldom has.
   */
  static final String SELECT =
      """
      SELECT b.id, b.account_id, b.range_start, b.range_end, b.target, b.automatic, b.parent_id,
        b.actor_id, n.name, n.account_id,
        coalesce((SELECT max(h.hide_name) FROM block h WHERE h.account_id = n.account_id), 0),
        b.created, b.expires, b.reason,
        b.anonymous_only, b.no_create, b.autoblock, b.no_email, b.hide_name, b.own_talk, b.partial,
        coalesce((SELECT l.visibility FROM log_entry l WHERE l.id = coalesce(b.log_id,
          (SELECT p.log_id FROM block p WHERE p.id = b.parent_id))), 0)
      FROM block b JOIN actor n ON n.id = b.actor_id\
      """;

  /** In force at a time, whose mark comes last. */
  static final String ALIVE = "(b.expires IS NULL OR b.expires > ?)";

  private BlockSelect() {}

  static String oneOf(String column, int count) {
    return column + " IN (" + Batches.marks("?", count) + ")";
  }

  static BlockRow row(ResultSet rs) throws SQLException {
    long account = rs.getLong(2);
    Long accountId = rs.wasNull() ? null : account;
    long expires = rs.getLong(13);
    Instant end = rs.wasNull() ? null : Instant.ofEpochSecond(expires);
    String start = rs.getString(3);
    return new BlockRow(
        rs.getLong(1),
        accountId,
        start == null ? null : new AddressRange(start, rs.getString(4)),
        rs.getString(5),
        rs.getInt(6) != 0,
        rs.getLong(7),
        new BlockRow.Blocker(rs.getLong(8), rs.getString(9), rs.getLong(10), rs.getInt(11) != 0),
        Instant.ofEpochSecond(rs.getLong(12)),
        new BlockTerms(
            end,
            rs.getString(14),
            new BlockFlags(
                rs.getInt(15) != 0,
                rs.getInt(16) != 0,
                rs.getInt(17) != 0,
                rs.getInt(18) != 0,
                rs.getInt(19) != 0,
                rs.getInt(20) != 0,
                rs.getInt(21) != 0)),
        Visibility.of(rs.getInt(22)));
  }
}
