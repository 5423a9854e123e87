package org.palimpsest.store.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists deleted versions by the names that they had, and those of each name by time. */
public final class DeletedFileLookup {
  private static final Select<FilePart> SELECT =
      FileColumns.select("v.deleted_name", "file_version v");

  private static final Order<FileVersionRow, FilePlace> ORDER =
      new Order<>(
          List.of("v.deleted_name", "v.created", "v.id"),
          at -> List.of(at.name(), at.position().time().getEpochSecond(), at.position().id()),
          FileVersionRow::place);

  private static final Comparator<FileVersionRow> RISING =
      Comparator.comparing(FileVersionRow::name, TitleRange::compare)
          .thenComparing(FileVersionRow::position);

  private DeletedFileLookup() {}

  /**
   * The deleted versions within a window.
   *
   * @param blobs those with one of these bytes only, which are few, as far as the reader may know
   *     it; null: all
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<FileVersionRow, FilePlace> list(
      JdbcClient sql,
      Window<FilePlace> window,
      @Nullable List<Long> blobs,
      Clearance clearance,
      Set<FilePart> parts) {
    Selection<FilePart> selection = SELECT.of(parts);
    if (blobs == null) {
      return ORDER.seek(
          sql, selection.text(), deleted(), window, (rs, n) -> FileColumns.deleted(rs, selection));
    }
    List<FileVersionRow> found = new ArrayList<>();
    for (long blob : blobs) {
      Conditions where =
          deleted().and("v.blob_id = ?", blob).seen(Field.CONTENT, clearance, "v.visibility");
      found.addAll(
          sql.sql(ORDER.query(selection.text(), where, window))
              .params(where.values(window.limit() + 1))
              .query((rs, n) -> FileColumns.deleted(rs, selection))
              .list());
    }
    found.sort(window.direction() == Direction.NEWER ? RISING : RISING.reversed());
    return Slice.of(found, window.limit(), FileVersionRow::place);
  }

  /**
   * The deleted versions of these ids, one at least and at most 500, in falling order of id.
   *
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static List<FileVersionRow> byIds(
      JdbcClient sql, Collection<Long> ids, Set<FilePart> parts) {
    Selection<FilePart> selection = SELECT.of(parts);
    Conditions where = deleted().isOneOf("v.id", ids);
    return sql.sql(selection.text() + where.text() + " ORDER BY v.id DESC LIMIT ?")
        .params(where.values(ids.size()))
        .query((rs, n) -> FileColumns.deleted(rs, selection))
        .list();
  }

  private static Conditions deleted() {
    return new Conditions().driven().and("v.deleted_name IS NOT NULL");
  }
}
