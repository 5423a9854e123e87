package org.palimpsest.store.seek;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;

/** Reads who has done something and why, as far as a {@link Selection} has the columns of it. */
public final class GuardedColumns {
  /** The columns of an {@code actor a}. */
  public static final String AUTHOR = "a.id, a.account_id, a.name";

  private GuardedColumns() {}

  /** Reads {@link #AUTHOR}, of which the first stands at {@code first}; null where that is 0. */
  public static @Nullable Actor actor(ResultSet rs, int first) throws SQLException {
    return first == 0
        ? null
        : new Actor(rs.getLong(first), rs.getLong(first + 1), rs.getString(first + 2));
  }

  /** Reads {@link #AUTHOR} likewise. */
  public static Guarded<Actor> author(ResultSet rs, int first, Visibility visibility)
      throws SQLException {
    Actor actor = actor(rs, first);
    return actor == null ? Guarded.unread() : Guarded.of(actor, Field.USER, visibility.user());
  }

  /** Reads a comment, which stands at a place; it is unread where that is 0. */
  public static Guarded<String> comment(ResultSet rs, int at, Visibility visibility)
      throws SQLException {
    return at == 0
        ? Guarded.unread()
        : Guarded.of(rs.getString(at), Field.COMMENT, visibility.comment());
  }
}
