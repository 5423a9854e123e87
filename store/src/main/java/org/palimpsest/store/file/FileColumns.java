package org.palimpsest.store.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.GuardedColumns;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;

/** What lists read of versions, and how a version is read from it. */
final class FileColumns {
  private FileColumns() {}

  /**
   * What queries of versions read.
   *
   * @param name where the name stands
   * @param from where {@code v} comes from, a version
   */
  static Select<FilePart> select(String name, String from) {
    return Select.of(
            FilePart.class,
            "v.id, v.file_id, "
                + name
                + ", v.created, v.replaced, v.visibility, b.size, m.width, m.height, v.blob_id,"
                + " m.sha1, m.mime, m.kind, m.bits",
            from + " JOIN blob b ON b.id = v.blob_id JOIN media m ON m.blob_id = v.blob_id")
        .part(FilePart.AUTHOR, GuardedColumns.AUTHOR, "JOIN actor a ON a.id = v.actor_id")
        .part(FilePart.COMMENT, "v.comment")
        .part(
            FilePart.PAGE,
            "p.id",
            "LEFT JOIN page p ON p.namespace = %d AND p.title_key = %s"
                .formatted(Namespace.FILE, name))
        .part(FilePart.METADATA, "octet_length(m.metadata)");
  }

  /** Reads a version that lives: how large it is, everybody may know. */
  static FileVersionRow live(ResultSet rs, Selection<FilePart> selection) throws SQLException {
    Visibility visibility = Visibility.of(rs.getInt(6));
    return read(
        rs,
        selection,
        visibility,
        GuardedColumns.comment(rs, selection.at(FilePart.COMMENT), visibility),
        Level.VISIBLE);
  }

  /** Reads a deleted version, whose comment is for those only who may see deleted ones. */
  static FileVersionRow deleted(ResultSet rs, Selection<FilePart> selection) throws SQLException {
    Visibility visibility = Visibility.of(rs.getInt(6));
    int comment = selection.at(FilePart.COMMENT);
    return read(
        rs,
        selection,
        visibility,
        comment == 0
            ? Guarded.unread()
            : Guarded.ofDeleted(rs.getString(comment), Field.COMMENT, visibility.comment()),
        visibility.content());
  }

  private static FileVersionRow read(
      ResultSet rs,
      Selection<FilePart> selection,
      Visibility visibility,
      Guarded<String> comment,
      Level size)
      throws SQLException {
    long replaced = rs.getLong(5);
    boolean old = !rs.wasNull();
    FileSize its = new FileSize(rs.getLong(7), rs.getInt(8), rs.getInt(9));
    FileContent content =
        new FileContent(
            rs.getLong(10),
            rs.getString(11),
            rs.getString(12),
            rs.getString(13),
            rs.getInt(14),
            (int) selection.number(rs, FilePart.METADATA));
    return new FileVersionRow(
        rs.getLong(1),
        rs.getString(3),
        selection.number(rs, FilePart.PAGE),
        rs.getLong(2),
        Instant.ofEpochSecond(rs.getLong(4)),
        old ? Instant.ofEpochSecond(replaced) : null,
        visibility,
        GuardedColumns.author(rs, selection.at(FilePart.AUTHOR), visibility),
        comment,
        Guarded.of(its, Field.CONTENT, size),
        Guarded.of(content, Field.CONTENT, visibility.content()));
  }
}
