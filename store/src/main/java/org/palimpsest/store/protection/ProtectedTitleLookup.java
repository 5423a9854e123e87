package org.palimpsest.store.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists the titles that are protected against being taken, by time. */
public final class ProtectedTitleLookup {
  private static final String SELECT =
      """
      SELECT t.namespace, t.title_key, t.level, t.expires, t.created, t.comment,
        a.id, a.account_id, a.name,
        coalesce((SELECT max(b.hide_name) FROM block b WHERE b.account_id = a.account_id
          AND (b.expires IS NULL OR b.expires > ?)), 0),
        coalesce((SELECT l.visibility FROM log_entry l WHERE l.id = t.log_id), 0)
      FROM title_protection t JOIN actor a ON a.id = t.actor_id\
      """;

  private static final Order<ProtectedTitleRow, ProtectedPlace> ORDER =
      new Order<>(
          List.of("t.created", "t.namespace", "t.title_key"),
          at -> List.of(at.created().getEpochSecond(), at.title().namespace(), at.title().key()),
          ProtectedTitleRow::place);

  private ProtectedTitleLookup() {}

  /** Those within a window. */
  public static Slice<ProtectedTitleRow, ProtectedPlace> list(
      JdbcClient sql, Window<ProtectedPlace> window, ProtectedTitleFilter filter) {
    long now = filter.now().getEpochSecond();
    Conditions where =
        new Conditions(List.of(now)).and("(t.expires IS NULL OR t.expires > ?)", now);
    if (!filter.namespaces().isEmpty()) {
      where.isOneOf("+t.namespace", filter.namespaces());
    }
    if (!filter.levels().isEmpty()) {
      where.isOneOf("t.level", filter.levels());
    }
    return ORDER.seek(sql, SELECT, where, window, (rs, n) -> read(rs));
  }

  private static ProtectedTitleRow read(ResultSet rs) throws SQLException {
    long expires = rs.getLong(4);
    Instant end = rs.wasNull() ? null : Instant.ofEpochSecond(expires);
    Visibility logged = Visibility.of(rs.getInt(11));
    Actor author = new Actor(rs.getLong(7), rs.getLong(8), rs.getString(9));
    return new ProtectedTitleRow(
        new Title(rs.getInt(1), rs.getString(2)),
        rs.getString(3),
        end,
        Instant.ofEpochSecond(rs.getLong(5)),
        Guarded.of(author, Field.USER, rs.getInt(10) == 0 ? logged.user() : Level.SUPPRESSED),
        Guarded.of(rs.getString(6), Field.COMMENT, logged.comment()));
  }
}
