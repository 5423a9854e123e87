package org.palimpsest.store.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Direction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds actors. Only those that have done something exist as actors: an account that never acted is
 * not found.
 */
public final class ActorLookup {
  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  private ActorLookup() {}

  /** The actors of these canonical names. One query for up to 500. */
  public static List<Actor> byNames(JdbcClient sql, Collection<String> names) {
    return by(sql, "name", names);
  }

  /** The actors of these accounts. One query for up to 500. */
  public static List<Actor> byUserIds(JdbcClient sql, Collection<Long> userIds) {
    return by(sql, "account_id", userIds);
  }

  /**
   * The actors whose names begin with a prefix, in order of name (by bytes); only those who are
   * seen by the reader to have made some revision, so that no name is told that is always hidden.
   *
   * @param direction {@code NEWER} for rising names, {@code OLDER} for falling ones
   * @param from the name to begin with, itself included; null: with the first in this direction
   */
  public static List<Actor> byPrefix(
      JdbcClient sql,
      String prefix,
      Direction direction,
      @Nullable String from,
      Clearance clearance,
      int limit) {
    Conditions where =
        new Conditions().and("a.name >= ?", prefix).and("a.name <= ?", prefix + LAST_CHARACTER);
    if (from != null) {
      where.and("a.name " + direction.fromSign + " ?", from);
    }
    Conditions seen =
        new Conditions().and("r.actor_id = a.id").seen(Field.USER, clearance, "r.visibility");
    where.and("EXISTS (SELECT 1 FROM live_revision r" + seen.text() + ")");
    return sql.sql(
            "SELECT a.id, a.account_id, a.name FROM actor a%s ORDER BY a.name%s LIMIT ?"
                .formatted(where.text(), direction.order))
        .params(where.values(limit))
        .query((rs, n) -> read(rs))
        .list();
  }

  /**
   * The actors that are addresses of a range, in order of address; only those who are seen by the
   * reader to have made some revision.
   *
   * @param direction {@code NEWER} for rising addresses, {@code OLDER} for falling ones
   * @param from the address to begin with, itself included; null: with the first in this direction
   */
  public static List<Actor> byAddress(
      JdbcClient sql,
      AddressRange range,
      Direction direction,
      @Nullable String from,
      Clearance clearance,
      int limit) {
    Conditions where =
        new Conditions()
            .and("a.address IS NOT NULL")
            .and("a.address >= ?", range.start())
            .and("a.address <= ?", range.end());
    if (from != null) {
      where.and("a.address " + direction.fromSign + " ?", from);
    }
    Conditions seen =
        new Conditions().and("r.actor_id = a.id").seen(Field.USER, clearance, "r.visibility");
    where.and("EXISTS (SELECT 1 FROM live_revision r" + seen.text() + ")");
    return sql.sql(
            "SELECT a.id, a.account_id, a.name FROM actor a%s ORDER BY a.address%s LIMIT ?"
                .formatted(where.text(), direction.order))
        .params(where.values(limit))
        .query((rs, n) -> read(rs))
        .list();
  }

  private static List<Actor> by(JdbcClient sql, String column, Collection<?> members) {
    List<Actor> found = new ArrayList<>();
    for (List<?> batch : Batches.of(members)) {
      found.addAll(
          sql.sql(
                  "SELECT id, account_id, name FROM actor WHERE %s IN (%s)"
                      .formatted(column, Batches.marks("?", batch.size())))
              .params(batch)
              .query((rs, n) -> read(rs))
              .list());
    }
    return found;
  }

  private static Actor read(ResultSet rs) throws SQLException {
    return new Actor(rs.getLong(1), rs.getLong(2), rs.getString(3));
  }
}
