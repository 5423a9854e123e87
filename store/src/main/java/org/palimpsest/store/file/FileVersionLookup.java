package org.palimpsest.store.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds files that exist, and lists their versions. */
public final class FileVersionLookup {
  private static final Select<FilePart> CURRENT =
      FileColumns.select("f.name", "file f JOIN live_file_version v ON v.id = f.latest");

  private static final Select<FilePart> HISTORY =
      FileColumns.select("f.name", "live_file_version v JOIN file f ON f.id = v.file_id");

  private static final Order<FileVersionRow, Position> BY_TIME =
      Order.byTime("v.created", "v.id", FileVersionRow::position);

  private FileVersionLookup() {}

  /** Those of these titles that files have, with the files. One query for up to 500. */
  public static Map<Title, FileFacts> files(JdbcClient sql, Collection<Title> titles) {
    Map<Title, FileFacts> found = new HashMap<>();
    List<String> names =
        titles.stream()
            .filter(title -> title.namespace() == Namespace.FILE)
            .map(Title::key)
            .toList();
    for (List<String> batch : Batches.of(names)) {
      Conditions where = new Conditions().isOneOf("name", batch);
      sql.sql("SELECT id, name, latest FROM file" + where.text())
          .params(where.values())
          .query((rs, n) -> {
            Title title = new Title(Namespace.FILE, rs.getString(2));
            return found.put(title, new FileFacts(rs.getLong(1), title, rs.getLong(3)));
          })
          .list();
    }
    return found;
  }

  /**
   * The current versions of files, by the id of the file. One query for up to 500.
   *
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Map<Long, FileVersionRow> currents(
      JdbcClient sql, Collection<Long> fileIds, Set<FilePart> parts) {
    Selection<FilePart> selection = CURRENT.of(parts);
    Map<Long, FileVersionRow> found = new HashMap<>();
    for (List<Long> batch : Batches.of(fileIds)) {
      Conditions where = new Conditions().isOneOf("f.id", batch);
      sql.sql(selection.text() + where.text())
          .params(where.values())
          .query((rs, n) -> {
            FileVersionRow row = FileColumns.live(rs, selection);
            return found.put(row.fileId(), row);
          })
          .list();
    }
    return found;
  }

  /**
   * The old versions of a file that were replaced at these times, one at least and at most 500,
   * newest first.
   *
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static List<FileVersionRow> replacedAt(
      JdbcClient sql, long fileId, Collection<Instant> times, Set<FilePart> parts) {
    Selection<FilePart> selection = HISTORY.of(parts);
    Conditions where =
        new Conditions()
            .and("v.file_id = ?", fileId)
            .isOneOf("v.replaced", times.stream().map(Instant::getEpochSecond).toList());
    return sql.sql(selection.text() + where.text() + " ORDER BY v.replaced DESC LIMIT ?")
        .params(where.values(times.size()))
        .query((rs, n) -> FileColumns.live(rs, selection))
        .list();
  }

  /**
   * The old versions of several files: file by file in the order given, and each file's within a
   * window. The engines read no file before those in front of it have not sufficed. The current
   * versions are no part of it, as they need not be the newest: what comes back after a deletion
   * may be newer.
   *
   * @param fileIds one at least, at most 500
   * @param window the window of each, whose limit is that of each
   * @param first where to begin among the versions of the first file; null: as for all
   * @param limit how many versions of all at most
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<FileVersionRow, FilePlace> old(
      JdbcClient sql,
      List<Long> fileIds,
      Window<Position> window,
      @Nullable Position first,
      int limit,
      Set<FilePart> parts) {
    Selection<FilePart> selection = HISTORY.of(parts);
    List<String> selects = new ArrayList<>(fileIds.size());
    List<Object> values = new ArrayList<>();
    for (long fileId : fileIds) {
      Conditions where =
          new Conditions().and("v.file_id = ?", fileId).and("v.replaced IS NOT NULL");
      Window<Position> own = selects.isEmpty() ? window.startingAt(first) : window;
      selects.add(
          "SELECT * FROM (%s) AS t%d"
              .formatted(BY_TIME.query(selection.text(), where, own), selects.size()));
      values.addAll(where.values(window.limit()));
    }
    values.add(limit + 1);
    List<FileVersionRow> read =
        sql.sql(String.join(" UNION ALL ", selects) + " LIMIT ?")
            .params(values)
            .query((rs, n) -> FileColumns.live(rs, selection))
            .list();
    return Slice.of(read, limit, FileVersionRow::place);
  }
}
