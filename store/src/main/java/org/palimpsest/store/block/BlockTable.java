package org.palimpsest.store.block;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of blocks. Nobody is the target of two that somebody has made. */
public final class BlockTable {
  /** The widest range that can be blocked, in bits that are the same for all its addresses. */
  public static final int WIDEST_V4 = 16;

  /** The same for IPv6. */
  public static final int WIDEST_V6 = 19;

  private static final int SWEPT = 20;

  private static final String ALIVE = " AND " + BlockSelect.ALIVE;

  /**
   * A range is never wider than the limit, so its start is near: the index is read at one place.
   */
  private static final String OF_ADDRESS =
      BlockSelect.SELECT
          + " WHERE b.range_start >= ? AND b.range_start <= ? AND b.range_end >= ?"
          + ALIVE;

  private static final String OF_ACCOUNT =
      BlockSelect.SELECT + " WHERE b.account_id = ?" + ALIVE + " UNION ALL " + OF_ADDRESS;

  private BlockTable() {}

  /**
   * The blocks that are in force against an account or an address, in order of id.
   *
   * @param accountId the account; 0 for somebody who is not logged in
   * @param address the canonical address of the request
   */
  public static List<BlockRow> find(JdbcClient sql, long accountId, String address, Instant now) {
    AddressRange range = AddressRange.of(address);
    List<Object> params = new ArrayList<>();
    if (accountId != 0) {
      params.add(accountId);
      params.add(now.getEpochSecond());
    }
    params.addAll(
        List.of(range.widest().start(), range.start(), range.start(), now.getEpochSecond()));
    return sql.sql(accountId == 0 ? OF_ADDRESS + " ORDER BY 1" : OF_ACCOUNT + " ORDER BY 1")
        .params(params)
        .query((rs, n) -> BlockSelect.row(rs))
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
    return sql.sql(
            BlockSelect.SELECT
                + " WHERE b.account_id IN ("
                + places
                + ")"
                + ALIVE
                + " ORDER BY b.id")
        .params(params)
        .query((rs, n) -> BlockSelect.row(rs))
        .list();
  }

  /** The block of this id, if it is in force. */
  public static Optional<BlockRow> byId(JdbcClient sql, long id, Instant now) {
    return sql.sql(BlockSelect.SELECT + " WHERE b.id = ?" + ALIVE)
        .params(id, now.getEpochSecond())
        .query((rs, n) -> BlockSelect.row(rs))
        .optional();
  }

  /** The block that somebody has made against exactly this target, if it is in force. */
  public static Optional<BlockRow> ofTarget(JdbcClient sql, String target, Instant now) {
    return sql.sql(BlockSelect.SELECT + " WHERE b.automatic = 0 AND b.target = ?" + ALIVE)
        .params(target, now.getEpochSecond())
        .query((rs, n) -> BlockSelect.row(rs))
        .optional();
  }

  /**
   * Keeps a block, one that is over making room for it. Sweeps some others that are over.
   *
   * @return its id; empty when somebody else has blocked the target, or caught the address,
   *     meanwhile
   * @throws IllegalArgumentException for a range wider than {@link #WIDEST_V4} or {@link
   *     #WIDEST_V6}
   */
  public static OptionalLong insert(
      JdbcClient sql, BlockRow block, Collection<Restriction> restrictions) {
    AddressRange range = block.range();
    if (range != null && !range.isBlockable()) {
      throw new IllegalArgumentException("A range this wide cannot be blocked: " + block.target());
    }
    sweep(sql, block);
    BlockFlags flags = block.flags();
    Optional<Long> id =
        sql.sql(
                """
                INSERT INTO block (account_id, range_start, range_end, target, automatic, parent_id,
                  actor_id, created, expires, reason, anonymous_only, no_create, autoblock, no_email,
                  hide_name, own_talk, partial)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING RETURNING id\
                """)
            .params(
                block.accountId(),
                range == null ? null : range.start(),
                range == null ? null : range.end(),
                block.target(),
                truth(block.automatic()),
                block.parentId(),
                block.by().actorId(),
                block.created().getEpochSecond(),
                seconds(block.expires()),
                block.terms().reason(),
                truth(flags.anonymousOnly()),
                truth(flags.noCreate()),
                truth(flags.autoblock()),
                truth(flags.noEmail()),
                truth(flags.hideName()),
                truth(flags.ownTalk()),
                truth(flags.partial()))
            .query((rs, n) -> rs.getLong(1))
            .optional();
    id.ifPresent(found -> RestrictionTable.insert(sql, found, restrictions));
    return id.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  private static void sweep(JdbcClient sql, BlockRow block) {
    long now = block.created().getEpochSecond();
    List<Long> over =
        sql.sql(
                """
                SELECT id FROM block WHERE target = ? AND automatic = 0 AND expires <= ?
                UNION SELECT id FROM block WHERE parent_id = ? AND parent_id > 0 AND target = ?
                  AND expires <= ?
                UNION SELECT id FROM (SELECT id FROM block WHERE expires <= ? ORDER BY expires LIMIT ?)
                  AS longest\
                """)
            .params(block.target(), now, block.parentId(), block.target(), now, now, SWEPT)
            .query((rs, n) -> rs.getLong(1))
            .list();
    delete(sql, over);
  }

  /**
   * Changes a block: its terms, what it closes and who is answerable for it.
   *
   * @return whether it was still there
   */
  public static boolean update(
      JdbcClient sql,
      long id,
      long actorId,
      BlockTerms terms,
      Collection<Restriction> restrictions) {
    BlockFlags flags = terms.flags();
    boolean found =
        sql.sql(
                    """
                    UPDATE block SET actor_id = ?, expires = ?, reason = ?, anonymous_only = ?,
                      no_create = ?, autoblock = ?, no_email = ?, hide_name = ?, own_talk = ?,
                      partial = ? WHERE id = ?\
                    """)
                .params(
                    actorId,
                    seconds(terms.expires()),
                    terms.reason(),
                    truth(flags.anonymousOnly()),
                    truth(flags.noCreate()),
                    truth(flags.autoblock()),
                    truth(flags.noEmail()),
                    truth(flags.hideName()),
                    truth(flags.ownTalk()),
                    truth(flags.partial()),
                    id)
                .update()
            > 0;
    if (found) {
      RestrictionTable.delete(sql, List.of(id));
      RestrictionTable.insert(sql, id, Set.copyOf(restrictions));
    }
    return found;
  }

  /** Says which log entry tells of a block as it is now. */
  public static void logged(JdbcClient sql, long id, long logId) {
    sql.sql("UPDATE block SET log_id = ? WHERE id = ?").params(logId, id).update();
  }

  /**
   * Keeps a block as it is until this transaction is over.
   *
   * @return whether it still is as it was read
   */
  public static boolean hold(JdbcClient sql, BlockRow read, Instant now) {
    return sql.sql("UPDATE block SET automatic = automatic WHERE id = ?").params(read.id()).update()
            > 0
        && byId(sql, read.id(), now).filter(read::equals).isPresent();
  }

  /**
   * Lifts a block, with the addresses that it has caught.
   *
   * @return whether it was still there
   */
  public static boolean delete(JdbcClient sql, long id) {
    return delete(sql, List.of(id)) > 0;
  }

  /** Deletes blocks, and with them what they have caught. */
  private static int delete(JdbcClient sql, Collection<Long> ids) {
    List<Long> caught = new ArrayList<>();
    for (List<Long> batch : Batches.of(ids)) {
      caught.addAll(
          sql.sql(
                  "SELECT id FROM block WHERE parent_id > 0 AND "
                      + BlockSelect.oneOf("parent_id", batch.size()))
              .params(batch)
              .query((rs, n) -> rs.getLong(1))
              .list());
    }
    deleteAlone(sql, caught);
    return deleteAlone(sql, ids);
  }

  static int deleteAlone(JdbcClient sql, Collection<Long> ids) {
    int deleted = 0;
    RestrictionTable.delete(sql, ids);
    for (List<Long> batch : Batches.of(ids)) {
      deleted +=
          sql.sql("DELETE FROM block WHERE " + BlockSelect.oneOf("id", batch.size()))
              .params(batch)
              .update();
    }
    return deleted;
  }

  static @Nullable Long seconds(@Nullable Instant time) {
    return time == null ? null : time.getEpochSecond();
  }

  private static int truth(boolean value) {
    return value ? 1 : 0;
  }
}
