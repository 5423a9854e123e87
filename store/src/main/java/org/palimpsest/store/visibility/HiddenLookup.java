package org.palimpsest.store.visibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.GuardedColumns;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists what is hidden now, one type of things at a time, by the time when they were made. */
public final class HiddenLookup {
  private static final Order<HiddenRow, Position> ORDER =
      Order.byTime("x.created", "x.id", HiddenRow::position);

  private HiddenLookup() {}

  /** Those within a window. */
  public static Slice<HiddenRow, Position> list(
      JdbcClient sql, Window<Position> window, HiddenFilter filter) {
    HiddenPlace place = HiddenPlace.of(filter.type());
    Conditions where = new Conditions().and(place.hidden);
    Title title = filter.title();
    if (title != null) {
      where.driven().and(place.titled, title.namespace(), title.key());
    }
    if (filter.type() == ItemType.LOGGING) {
      where
          .seenIfAsked(title, Field.CONTENT, filter.clearance(), "x.visibility")
          .given("x.type <> ?", filter.restricted());
    }
    where
        .search("x.actor_id", "(SELECT id FROM actor WHERE name = ?)", filter.by())
        .seenIfAsked(filter.by(), Field.USER, filter.clearance(), "x.visibility")
        .hides(filter.fields(), filter.levels(), "x.visibility");
    return ORDER.seek(
        sql,
        select(place, ItemKind.of(filter.type())),
        where,
        window,
        (rs, n) -> row(rs, filter.type()));
  }

  private static String select(HiddenPlace place, ItemKind kind) {
    return """
    SELECT x.id, x.created, x.visibility, %s, a.id, a.account_id, a.name,
      l.id, l.created, l.type, l.visibility, n.id, n.account_id, n.name, l.comment
    %s JOIN actor a ON a.id = x.actor_id
      LEFT JOIN log_entry l ON l.id = (SELECT max(c.log_id) FROM visibility_change c
        WHERE c.kind = %d AND c.item_id = x.id)
      LEFT JOIN actor n ON n.id = l.actor_id\
    """
        .formatted(place.columns, place.from, kind.stored());
  }

  private static HiddenRow row(ResultSet rs, ItemType type) throws SQLException {
    Visibility visibility = Visibility.of(rs.getInt(3));
    Title title = new Title(rs.getInt(4), rs.getString(5));
    long replaced = rs.getLong(6);
    Instant archived = rs.wasNull() ? null : Instant.ofEpochSecond(replaced);
    return new HiddenRow(
        rs.getLong(1),
        Instant.ofEpochSecond(rs.getLong(2)),
        visibility,
        Guarded.of(
            title, Field.CONTENT, type == ItemType.LOGGING ? visibility.content() : Level.VISIBLE),
        GuardedColumns.author(rs, 8, visibility),
        archived,
        rs.getString(7),
        change(rs));
  }

  private static HiddenRow.@Nullable Change change(ResultSet rs) throws SQLException {
    long logId = rs.getLong(11);
    if (logId == 0) {
      return null;
    }
    Visibility visibility = Visibility.of(rs.getInt(14));
    Actor author = new Actor(rs.getLong(15), rs.getLong(16), rs.getString(17));
    return new HiddenRow.Change(
        logId,
        Instant.ofEpochSecond(rs.getLong(12)),
        rs.getString(13),
        Guarded.of(author, Field.USER, visibility.user()),
        Guarded.of(rs.getString(18), Field.COMMENT, visibility.comment()));
  }
}
