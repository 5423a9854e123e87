package org.palimpsest.store.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists all files by name or by time, each by its current version. */
public final class FileListLookup {
  private static final Select<FilePart> NAMED =
      FileColumns.select("f.name", "file f JOIN live_file_version v ON v.id = f.latest");

  private static final Select<FilePart> TIMED =
      FileColumns.select("f.name", "live_file_version v JOIN file f ON f.id = v.file_id");

  private static final Order<FileVersionRow, String> BY_NAME =
      Order.byText("f.name", FileVersionRow::name);

  private static final Order<FileVersionRow, Position> BY_TIME =
      Order.byTime("v.created", "v.id", FileVersionRow::position);

  private FileListLookup() {}

  /**
   * The files within a window of names.
   *
   * @param blobs those with one of these bytes only, which are few; null: all
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<FileVersionRow, String> byName(
      JdbcClient sql,
      Window<String> window,
      @Nullable List<Long> blobs,
      FileFilter filter,
      Set<FilePart> parts) {
    Selection<FilePart> selection = NAMED.of(parts);
    if (blobs == null) {
      return BY_NAME.seek(
          sql,
          selection.text(),
          filter.addTo(new Conditions().driven()),
          window,
          (rs, n) -> FileColumns.live(rs, selection));
    }
    List<FileVersionRow> found = new ArrayList<>();
    for (long blob : blobs) {
      Conditions where = filter.addTo(new Conditions().driven().and("f.blob_id = ?", blob));
      found.addAll(
          sql.sql(BY_NAME.query(selection.text(), where, window))
              .params(where.values(window.limit() + 1))
              .query((rs, n) -> FileColumns.live(rs, selection))
              .list());
    }
    Comparator<FileVersionRow> order =
        Comparator.comparing(FileVersionRow::name, TitleRange::compare);
    return merged(found, window, order, BY_NAME);
  }

  /**
   * The files within a window of times, when their current versions came.
   *
   * @param blobs those with one of these bytes only, which are few; null: all
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<FileVersionRow, Position> byTime(
      JdbcClient sql,
      Window<Position> window,
      @Nullable List<Long> blobs,
      FileFilter filter,
      Set<FilePart> parts) {
    Selection<FilePart> selection = TIMED.of(parts);
    if (blobs == null) {
      return BY_TIME.seek(
          sql,
          selection.text(),
          filter.addTo(new Conditions().and("v.replaced IS NULL")),
          window,
          (rs, n) -> FileColumns.live(rs, selection));
    }
    List<FileVersionRow> found = new ArrayList<>();
    for (long blob : blobs) {
      Conditions where =
          filter.addTo(
              new Conditions().driven().and("v.replaced IS NULL").and("v.blob_id = ?", blob));
      found.addAll(
          sql.sql(BY_TIME.query(selection.text(), where, window))
              .params(where.values(window.limit() + 1))
              .query((rs, n) -> FileColumns.live(rs, selection))
              .list());
    }
    return merged(found, window, Comparator.comparing(FileVersionRow::position), BY_TIME);
  }

  /** The first of what was found under several contents. */
  private static <P> Slice<FileVersionRow, P> merged(
      List<FileVersionRow> found,
      Window<P> window,
      Comparator<FileVersionRow> rising,
      Order<FileVersionRow, P> order) {
    found.sort(window.direction() == Direction.NEWER ? rising : rising.reversed());
    return Slice.of(found, window.limit(), order.place());
  }
}
