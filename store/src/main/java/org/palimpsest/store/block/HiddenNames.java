package org.palimpsest.store.block;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Veil;
import org.palimpsest.store.Engine;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose names blocks hide, for whatever is kept of them while their blocks stand: it has its veils
 * from the beginning.
 */
public final class HiddenNames {
  /** The veil of something new by the actor of this id, a number; its mark is that id. */
  public static final String OF_AUTHOR =
      "coalesce((SELECT max(b.hide_name) FROM actor v JOIN block b ON b.account_id = v.account_id"
          + " WHERE v.id = ?), 0) * "
          + Veil.AUTHOR.bit();

  /** The veil of something new about the user page of this name; its mark is {@link #bearer}. */
  public static final String OF_TITLE =
      "coalesce((SELECT max(b.hide_name) FROM block b WHERE b.target = ? AND b.automatic = 0), 0) * "
          + Veil.CONTENT.bit();

  private HiddenNames() {}

  /** Whose user page has this title; null if it is no user page. */
  public static @Nullable String bearer(Title title) {
    return title.namespace() == Namespace.USER ? title.key().replace('_', ' ') : null;
  }

  /** Those of the actors whose names are hidden. */
  public static Set<Long> actors(JdbcClient sql, Collection<Long> actors) {
    Set<Long> hidden = new HashSet<>();
    for (List<Long> batch : Batches.of(actors)) {
      hidden.addAll(
          sql.sql(
                  "SELECT v.id FROM actor v JOIN block b ON b.account_id = v.account_id"
                      + " WHERE b.hide_name = 1 AND v.id IN ("
                      + Batches.marks("?", batch.size())
                      + ")")
              .params(batch)
              .query(Long.class)
              .list());
    }
    return hidden;
  }

  /** Those of the names that are hidden. */
  public static Set<String> names(JdbcClient sql, Collection<String> names) {
    Set<String> hidden = new HashSet<>();
    for (List<String> batch : Batches.of(names)) {
      hidden.addAll(
          sql.sql(
                  "SELECT b.target FROM block b WHERE b.automatic = 0 AND b.hide_name = 1"
                      + " AND b.target IN ("
                      + Batches.marks("?", batch.size())
                      + ")")
              .params(batch)
              .query(String.class)
              .list());
    }
    return hidden;
  }

  /**
   * Waits for whoever is writing something by this actor, and has others wait until the end of the
   * transaction: rows hold the actor that they name. On SQLite whoever writes is alone already.
   */
  public static void hold(JdbcClient sql, Engine engine, long actorId) {
    switch (engine) {
      case SQLITE -> {}
      case POSTGRESQL ->
          sql.sql("SELECT id FROM actor WHERE id = ? FOR UPDATE")
              .params(actorId)
              .query(Long.class)
              .optional();
    }
  }
}
