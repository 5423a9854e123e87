package org.palimpsest.store.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds accounts as others see them. Lists go along the order of names; what a filter leaves out is
 * looked at and passed over, but for groups, which have an index by name of their own.
 */
public final class AccountLookup {
  private static final String HIDDEN =
      """
      EXISTS (SELECT 1 FROM block b WHERE b.account_id = a.id AND b.hide_name = 1
        AND (b.expires IS NULL OR b.expires > ?))\
      """;

  /**
   * A value in place of {@code EXISTS}: PostgreSQL would read all blocks for a page of accounts.
   */
  private static final String SELECT =
      """
      SELECT a.id, a.name, a.registered, a.edit_count,
        coalesce((SELECT max(b.hide_name) FROM block b WHERE b.account_id = a.id
          AND (b.expires IS NULL OR b.expires > ?)), 0)
      FROM\
      """;

  private static final String ACTIVE =
      """
      EXISTS (SELECT 1 FROM actor n JOIN recent_change c ON c.actor_id = n.id
        WHERE n.account_id = a.id AND c.created >= ?)\
      """;

  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  private static final String TEMPORARY = UserNames.TEMPORARY_PREFIX;

  /** The first text behind all names of temporary accounts. */
  private static final String BEHIND_TEMPORARY = "\u007f";

  private static final Order<AccountFacts, String> BY_NAME =
      Order.byText("a.name", AccountFacts::name);

  private static final Order<AccountFacts, String> BY_MEMBER =
      Order.byText("g.account_name", AccountFacts::name);

  private AccountLookup() {}

  /** The accounts of these names; hidden ones among them. */
  public static List<AccountFacts> byNames(JdbcClient sql, Collection<String> names, Instant now) {
    return by(sql, "a.name", names, now);
  }

  /** The accounts of these ids; hidden ones among them. */
  public static List<AccountFacts> byIds(JdbcClient sql, Collection<Long> ids, Instant now) {
    return by(sql, "a.id", ids, now);
  }

  private static List<AccountFacts> by(
      JdbcClient sql, String column, Collection<?> members, Instant now) {
    List<AccountFacts> found = new ArrayList<>();
    for (List<?> batch : Batches.of(members)) {
      Conditions where = new Conditions().isOneOf(column, batch);
      found.addAll(
          sql.sql(SELECT + " account a" + where.text())
              .param(now.getEpochSecond())
              .params(where.values())
              .query((rs, n) -> row(rs))
              .list());
    }
    return found;
  }

  /**
   * Accounts in order of name (by bytes).
   *
   * @param window which of them, {@code NEWER} for rising names
   */
  public static Slice<AccountFacts, String> list(
      JdbcClient sql, AccountFilter filter, Window<String> window, Instant now) {
    List<Long> time = List.of(now.getEpochSecond());
    if (filter.inGroups().isEmpty()) {
      Conditions where = narrowed(new Conditions(time), filter, "a.name", now);
      return BY_NAME.seek(sql, SELECT + " account a", where, window, (rs, n) -> row(rs));
    }
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (String group : filter.inGroups().stream().sorted().toList()) {
      Conditions member =
          new Conditions(time)
              .and("g.group_name = ?", group)
              .and("(g.expires IS NULL OR g.expires > ?)", now.getEpochSecond());
      Conditions where = narrowed(member, filter, "g.account_name", now);
      parts.add(
          BY_MEMBER.query(
              SELECT + " account_group g JOIN account a ON a.id = g.account_id", where, window));
      values.addAll(where.values(window.limit() + 1));
    }
    if (parts.size() > 1) {
      parts = List.of(union(parts, window.direction()));
      values.add(window.limit() + 1);
    }
    List<AccountFacts> read =
        sql.sql(parts.getFirst()).params(values).query((rs, n) -> row(rs)).list();
    return Slice.of(read, window.limit(), AccountFacts::name);
  }

  /** Who is in several groups comes once. */
  private static String union(List<String> parts, Direction direction) {
    return parts.stream()
            .map(part -> "SELECT * FROM (" + part + ") AS part")
            .collect(Collectors.joining(" UNION "))
        + " ORDER BY 2"
        + direction.order
        + " LIMIT ?";
  }

  /** What each of these accounts has done since a time, in recent changes; none is missing. */
  public static Map<Long, Long> recentActions(
      JdbcClient sql, Collection<Long> accountIds, Instant since) {
    Map<Long, Long> counts = new HashMap<>();
    for (List<Long> batch : Batches.of(accountIds)) {
      Conditions where =
          new Conditions()
              .isOneOf("n.account_id", batch)
              .and("c.created >= ?", since.getEpochSecond())
              .and(
                  """
                  (c.log_id = 0 OR NOT EXISTS (SELECT 1 FROM log_entry l
                    WHERE l.id = c.log_id AND l.type = 'newusers'))\
                  """);
      sql.sql(
              "SELECT n.account_id, count(*) FROM actor n JOIN recent_change c ON c.actor_id = n.id"
                  + where.text()
                  + " GROUP BY n.account_id")
          .params(where.values())
          .query((rs, n) -> counts.put(rs.getLong(1), rs.getLong(2)))
          .list();
    }
    return counts;
  }

  private static Conditions narrowed(
      Conditions where, AccountFilter filter, String name, Instant now) {
    if (!filter.prefix().isEmpty()) {
      where.and(name + " >= ?", filter.prefix());
      where.and(name + " <= ?", filter.prefix() + LAST_CHARACTER);
    }
    if (!filter.notInGroups().isEmpty()) {
      Conditions member =
          new Conditions()
              .and("x.account_id = a.id")
              .and("(x.expires IS NULL OR x.expires > ?)", now.getEpochSecond())
              .isOneOf("x.group_name", filter.notInGroups());
      where.and(
          "NOT EXISTS (SELECT 1 FROM account_group x" + member.text() + ")",
          member.values().toArray());
    }
    if (filter.withEdits()) {
      where.and("a.edit_count > 0");
    }
    if (filter.activeSince() != null) {
      where.and(ACTIVE, filter.activeSince().getEpochSecond());
    }
    if (filter.withoutNamed()) {
      where.and(name + " >= ?", TEMPORARY).and(name + " < ?", BEHIND_TEMPORARY);
    }
    if (filter.withoutTemporary()) {
      where.and("(%1$s < ? OR %1$s >= ?)".formatted(name), TEMPORARY, BEHIND_TEMPORARY);
    }
    return filter.hidden() ? where : where.and("NOT " + HIDDEN, now.getEpochSecond());
  }

  private static AccountFacts row(ResultSet rs) throws SQLException {
    long registered = rs.getLong(3);
    Instant since = rs.wasNull() ? null : Instant.ofEpochSecond(registered);
    return new AccountFacts(
        rs.getLong(1), rs.getString(2), since, rs.getLong(4), rs.getInt(5) != 0);
  }
}
