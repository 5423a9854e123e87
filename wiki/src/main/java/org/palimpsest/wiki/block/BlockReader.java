package org.palimpsest.wiki.block;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.block.BlockFilter;
import org.palimpsest.store.block.BlockLookup;
import org.palimpsest.store.block.BlockRow;
import org.palimpsest.store.block.BlockedAction;
import org.palimpsest.store.block.Restriction;
import org.palimpsest.store.block.RestrictionTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads blocks as one reader may see them: nobody learns of an address that was caught
 * automatically, and few of names that are hidden. Thread-safe.
 */
public final class BlockReader {
  private final Database database;

  public BlockReader(Database database) {
    this.database = database;
  }

  /**
   * A part of the list of blocks that are in force (spec: administration.md, section 5.6).
   *
   * @param closed whether it is asked what partial blocks close
   */
  public Slice<BlockView, Position> list(
      Window<Position> window, BlockChoice choice, boolean closed, Performer reader, Instant now) {
    boolean knows = reader.has(Right.HIDEUSER);
    BlockFilter filter =
        new BlockFilter(choice.ids(), choice.targets(), choice.around(), choice.traits(), knows);
    return database.read(sql -> {
      Slice<BlockRow, Position> rows = BlockLookup.list(sql, window, filter, now);
      Map<Long, Set<Restriction>> restrictions =
          closed ? restrictions(sql, rows.items()) : Map.of();
      Map<Long, PageFacts> pages = pages(sql, restrictions);
      return rows.map(
          row -> cut(row, closed(restrictions.getOrDefault(row.id(), Set.of()), pages), reader));
    });
  }

  private static Map<Long, Set<Restriction>> restrictions(JdbcClient sql, List<BlockRow> rows) {
    return RestrictionTable.of(
        sql, rows.stream().filter(row -> row.flags().partial()).map(BlockRow::id).toList());
  }

  private static Map<Long, PageFacts> pages(
      JdbcClient sql, Map<Long, Set<Restriction>> restrictions) {
    List<Long> ids =
        restrictions.values().stream()
            .flatMap(Set::stream)
            .filter(each -> each.kind() == Restriction.Kind.PAGE)
            .map(Restriction::value)
            .distinct()
            .toList();
    return ids.isEmpty() ? Map.of() : PageLookup.byIds(sql, ids);
  }

  private static BlockView.Closed closed(
      Set<Restriction> restrictions, Map<Long, PageFacts> pages) {
    return new BlockView.Closed(
        values(restrictions, Restriction.Kind.PAGE).stream()
            .map(pages::get)
            .filter(Objects::nonNull)
            .map(page -> new BlockView.Closed.Page(page.id(), page.title()))
            .toList(),
        values(restrictions, Restriction.Kind.NAMESPACE).stream().map(Math::toIntExact).toList(),
        values(restrictions, Restriction.Kind.ACTION).stream()
            .flatMap(stored -> BlockedAction.of(stored).stream())
            .map(BlockedAction::wire)
            .toList());
  }

  private static List<Long> values(Set<Restriction> restrictions, Restriction.Kind kind) {
    return restrictions.stream()
        .filter(each -> each.kind() == kind)
        .map(Restriction::value)
        .sorted()
        .toList();
  }

  private static BlockView cut(BlockRow row, BlockView.Closed closed, Performer reader) {
    Clearance clearance = reader.clearance().forLogs();
    Long account = row.accountId();
    AddressRange range = row.range();
    boolean ofRange = !row.automatic() && range != null && row.target().indexOf('/') >= 0;
    boolean named =
        (!row.by().hidden() || reader.has(Right.HIDEUSER))
            && clearance.sees(Field.USER, row.logged().user());
    return new BlockView(
        row.id(),
        row.automatic() ? null : row.target(),
        account == null ? 0 : account,
        ofRange ? range : null,
        named ? row.by().name() : "",
        named ? row.by().accountId() : 0,
        row.created(),
        row.expires(),
        Objects.requireNonNullElse(row.reason().seenWith(clearance).value(), ""),
        row.flags(),
        closed);
  }
}
