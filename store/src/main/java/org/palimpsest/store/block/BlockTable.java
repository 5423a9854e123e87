package org.palimpsest.store.block;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of blocks and of what partial blocks close. */
public final class BlockTable {
  /** The widest range that can be blocked, in bits that are the same for all its addresses. */
  public static final int WIDEST_V4 = 16;

  /** The same for IPv6. */
  public static final int WIDEST_V6 = 19;

  private static final String SELECT =
      """
      SELECT b.id, b.account_id, b.range_start, b.range_end, b.target, b.automatic, b.actor_id,
        n.name, n.account_id, b.created, b.expires, b.reason,
        b.anonymous_only, b.no_create, b.autoblock, b.no_email, b.hide_name, b.own_talk, b.partial
      FROM block b JOIN actor n ON n.id = b.actor_id\
      """;

  private static final String ALIVE = " AND (b.expires IS NULL OR b.expires > ?)";

  /**
   * A range is never wider than the limit, so its start is near: the index is read at one place.
   */
  private static final String OF_ADDRESS =
      SELECT + " WHERE b.range_start >= ? AND b.range_start <= ? AND b.range_end >= ?" + ALIVE;

  private static final String OF_ACCOUNT =
      SELECT + " WHERE b.account_id = ?" + ALIVE + " UNION ALL " + OF_ADDRESS;

  private BlockTable() {}

  /**
   * The blocks that are in force against an account or an address, in order of id.
   *
   * @param accountId the account; 0 for somebody who is not logged in
   * @param address the canonical address of the request
   */
  public static List<BlockRow> find(JdbcClient sql, long accountId, String address, Instant now) {
    AddressRange range = AddressRange.of(address);
    String lowest = range.widened(range.isV4() ? WIDEST_V4 : WIDEST_V6).start();
    List<Object> params = new ArrayList<>();
    if (accountId != 0) {
      params.add(accountId);
      params.add(now.getEpochSecond());
    }
    params.addAll(List.of(lowest, range.start(), range.start(), now.getEpochSecond()));
    return sql.sql(accountId == 0 ? OF_ADDRESS + " ORDER BY 1" : OF_ACCOUNT + " ORDER BY 1")
        .params(params)
        .query((rs, n) -> row(rs))
        .list();
  }

  /** The blocks that are in force against these accounts, in order of id. */
  public static List<BlockRow> ofAccounts(JdbcClient sql, List<Long> accountIds, Instant now) {
    if (accountIds.isEmpty()) {
      return List.of();
    }
    List<Object> params = new ArrayList<>(accountIds);
    params.add(now.getEpochSecond());
    String places = String.join(",", Collections.nCopies(accountIds.size(), "?"));
    return sql.sql(SELECT + " WHERE b.account_id IN (" + places + ")" + ALIVE + " ORDER BY b.id")
        .params(params)
        .query((rs, n) -> row(rs))
        .list();
  }

  /** What these partial blocks close, by block. */
  public static Map<Long, Set<Restriction>> restrictions(JdbcClient sql, List<Long> blockIds) {
    Map<Long, Set<Restriction>> found = new HashMap<>();
    if (blockIds.isEmpty()) {
      return found;
    }
    String places = String.join(",", Collections.nCopies(blockIds.size(), "?"));
    sql.sql(
            "SELECT block_id, kind, value FROM block_restriction WHERE block_id IN ("
                + places
                + ")")
        .params(blockIds)
        .query(rs -> {
          found
              .computeIfAbsent(rs.getLong(1), id -> new HashSet<>())
              .add(new Restriction(Restriction.Kind.of(rs.getString(2)), rs.getLong(3)));
        });
    return found;
  }

  /**
   * Keeps a block.
   *
   * @return its id
   * @throws IllegalArgumentException for a range wider than {@link #WIDEST_V4} or {@link
   *     #WIDEST_V6}
   */
  public static long insert(JdbcClient sql, BlockRow block, Set<Restriction> restrictions) {
    AddressRange range = block.range();
    if (range != null && !range.widened(range.isV4() ? WIDEST_V4 : WIDEST_V6).contains(range)) {
      throw new IllegalArgumentException("A range this wide cannot be blocked: " + block.target());
    }
    long id =
        sql.sql(
                """
                INSERT INTO block (account_id, range_start, range_end, target, automatic, actor_id,
                  created, expires, reason, anonymous_only, no_create, autoblock, no_email,
                  hide_name, own_talk, partial)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id\
                """)
            .params(
                block.accountId(),
                range == null ? null : range.start(),
                range == null ? null : range.end(),
                block.target(),
                truth(block.automatic()),
                block.actorId(),
                block.created().getEpochSecond(),
                seconds(block.expires()),
                block.reason(),
                truth(block.anonymousOnly()),
                truth(block.noCreate()),
                truth(block.autoblock()),
                truth(block.noEmail()),
                truth(block.hideName()),
                truth(block.ownTalk()),
                truth(block.partial()))
            .query((rs, n) -> rs.getLong(1))
            .single();
    for (Restriction restriction : restrictions) {
      sql.sql("INSERT INTO block_restriction (block_id, kind, value) VALUES (?, ?, ?)")
          .params(id, restriction.kind().stored(), restriction.value())
          .update();
    }
    return id;
  }

  /** Lifts a block. */
  public static void delete(JdbcClient sql, long id) {
    sql.sql("DELETE FROM block_restriction WHERE block_id = ?").params(id).update();
    sql.sql("DELETE FROM block WHERE id = ?").params(id).update();
  }

  private static BlockRow row(ResultSet rs) throws SQLException {
    long account = rs.getLong(2);
    Long accountId = rs.wasNull() ? null : account;
    long expires = rs.getLong(11);
    Instant end = rs.wasNull() ? null : Instant.ofEpochSecond(expires);
    String start = rs.getString(3);
    return new BlockRow(
        rs.getLong(1),
        accountId,
        start == null ? null : new AddressRange(start, rs.getString(4)),
        rs.getString(5),
        rs.getInt(6) != 0,
        rs.getLong(7),
        rs.getString(8),
        rs.getLong(9),
        Instant.ofEpochSecond(rs.getLong(10)),
        end,
        rs.getString(12),
        rs.getInt(13) != 0,
        rs.getInt(14) != 0,
        rs.getInt(15) != 0,
        rs.getInt(16) != 0,
        rs.getInt(17) != 0,
        rs.getInt(18) != 0,
        rs.getInt(19) != 0);
  }

  private static int truth(boolean value) {
    return value ? 1 : 0;
  }

  private static @Nullable Long seconds(@Nullable Instant time) {
    return time == null ? null : time.getEpochSecond();
  }
}
