package org.palimpsest.store.block;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists blocks by time. Those that are chosen by ids, targets or an address are few: they are found
 * by these, whatever their time.
 */
public final class BlockLookup {
  private static final Order<BlockRow, Position> ORDER =
      Order.byTime("b.created", "b.id", BlockRow::position);

  private BlockLookup() {}

  /** The blocks within a window that are in force. */
  public static Slice<BlockRow, Position> list(
      JdbcClient sql, Window<Position> window, BlockFilter filter, Instant now) {
    return filter.isChoice()
        ? chosen(window, found(sql, filter, now).stream().filter(filter::chooses).toList())
        : ORDER.seek(
            sql,
            BlockSelect.SELECT,
            narrowed(new Conditions(), filter, now),
            window,
            (rs, n) -> BlockSelect.row(rs));
  }

  private static Slice<BlockRow, Position> chosen(Window<Position> window, List<BlockRow> found) {
    Comparator<Position> order =
        window.direction() == Direction.NEWER
            ? Comparator.naturalOrder()
            : Comparator.reverseOrder();
    Position from = window.from();
    Position to = window.to();
    List<BlockRow> inWindow =
        found.stream()
            .filter(row -> from == null || order.compare(row.position(), from) >= 0)
            .filter(row -> to == null || order.compare(row.position(), to) <= 0)
            .sorted(Comparator.comparing(BlockRow::position, order))
            .limit(window.limit() + 1L)
            .toList();
    return Slice.of(inWindow, window.limit(), BlockRow::position);
  }

  private static List<BlockRow> found(JdbcClient sql, BlockFilter filter, Instant now) {
    if (filter.ids() != null) {
      return by(sql, "b.id", filter.ids(), "", filter, now);
    }
    if (filter.targets() != null) {
      return by(sql, "b.target", filter.targets(), "b.automatic = 0", filter, now);
    }
    AddressRange around = Objects.requireNonNull(filter.around());
    return by(sql, "b.range_start", around.startsAround(), "", filter, now);
  }

  private static List<BlockRow> by(
      JdbcClient sql,
      String column,
      List<?> members,
      String besides,
      BlockFilter filter,
      Instant now) {
    Map<Long, BlockRow> found = new LinkedHashMap<>();
    for (List<?> batch : Batches.of(members)) {
      Conditions where = new Conditions().isOneOf(column, batch);
      if (!besides.isEmpty()) {
        where.and(besides);
      }
      narrowed(where, filter, now);
      sql.sql(BlockSelect.SELECT + where.text())
          .params(where.values())
          .query((rs, n) -> BlockSelect.row(rs))
          .list()
          .forEach(row -> found.put(row.id(), row));
    }
    return new ArrayList<>(found.values());
  }

  private static Conditions narrowed(Conditions where, BlockFilter filter, Instant now) {
    filter.traits().forEach((trait, has) -> where.and(trait.condition(has)));
    if (!filter.hidden()) {
      where.and("b.hide_name = 0");
    }
    return where.and(BlockSelect.ALIVE, now.getEpochSecond());
  }
}
