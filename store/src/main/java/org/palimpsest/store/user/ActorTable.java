package org.palimpsest.store.user;

import java.util.Optional;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.block.AddressRange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of those who have done something, found by name. */
public final class ActorTable {
  private ActorTable() {}

  /** The actor of this canonical name, if anything has ever been done under it. */
  public static Optional<Actor> find(JdbcClient sql, String name) {
    return sql.sql("SELECT id, account_id FROM actor WHERE name = ?")
        .params(name)
        .query((rs, n) -> new Actor(rs.getLong(1), rs.getLong(2), name))
        .optional();
  }

  /** The actor with this id. */
  public static Optional<Actor> find(JdbcClient sql, long id) {
    return sql.sql("SELECT account_id, name FROM actor WHERE id = ?")
        .params(id)
        .query((rs, n) -> new Actor(id, rs.getLong(1), rs.getString(2)))
        .optional();
  }

  /** The actor of an account, made when this is the first thing it does. */
  public static Actor findOrCreate(JdbcClient sql, long accountId, String name) {
    return find(sql, name)
        .filter(actor -> actor.userId() == accountId)
        .orElseGet(() -> create(sql, accountId, name));
  }

  /** The actor of an address or of a name without an account, made when it is new. */
  public static Actor findOrCreate(JdbcClient sql, String name) {
    return find(sql, name).orElseGet(() -> create(sql, 0, name));
  }

  /**
   * Two may be making it at once, or it may have come with imported history: both end as one row.
   */
  private static Actor create(JdbcClient sql, long accountId, String name) {
    return sql.sql(
            """
            INSERT INTO actor (account_id, name, address) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE
              SET account_id = coalesce(actor.account_id, excluded.account_id)
            RETURNING id, account_id\
            """)
        .params(
            accountId == 0 ? null : accountId,
            name,
            accountId == 0 ? AddressRange.ofName(name).map(AddressRange::start).orElse(null) : null)
        .query((rs, n) -> new Actor(rs.getLong(1), rs.getLong(2), name))
        .single();
  }
}
