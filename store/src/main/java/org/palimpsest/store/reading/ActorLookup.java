package org.palimpsest.store.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.palimpsest.model.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds actors. Only those that have done something exist as actors: an account that never acted is
 * not found.
 */
public final class ActorLookup {
  private ActorLookup() {}

  /** The actors of these canonical names. One query for up to 500. */
  public static List<Actor> byNames(JdbcClient sql, Collection<String> names) {
    return by(sql, "name", names);
  }

  /** The actors of these accounts. One query for up to 500. */
  public static List<Actor> byUserIds(JdbcClient sql, Collection<Long> userIds) {
    return by(sql, "account_id", userIds);
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
