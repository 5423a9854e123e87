package org.palimpsest.store.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.CommentColumns;
import org.palimpsest.store.seek.GuardedColumns;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;

/** The columns of the table of revisions, and how a revision is read from them. */
public final class RevisionColumns {
  /** What is read of every revision: columns of {@code revision r}. */
  public static final String ALWAYS =
      "r.id, r.page_id, r.parent_id, r.created, r.minor, r.visibility, r.size, r.content_id,"
          + " r.model, r.extra_slots";

  private static final String JOIN_AUTHOR = "JOIN actor a ON a.id = r.actor_id";

  /** What {@link #read(ResultSet, int)} reads: all of a revision. */
  public static final String COLUMNS =
      ALWAYS + ", " + GuardedColumns.AUTHOR + ", " + CommentColumns.ofRevision("r");

  /** How many columns {@link #ALWAYS} are. */
  public static final int WIDTH = 10;

  /** The beginning of a query of whole live revisions; its condition follows. */
  public static final String SELECT_LIVE =
      "SELECT " + COLUMNS + " FROM live_revision r " + JOIN_AUTHOR + " ";

  private RevisionColumns() {}

  /**
   * What queries of revisions read.
   *
   * @param more columns that are always read too, behind {@link #ALWAYS}; each with a comma before
   *     it
   * @param from where {@code r} comes from
   */
  public static Select<RevisionPart> select(String more, String from) {
    return Select.of(RevisionPart.class, ALWAYS + more, from)
        .part(RevisionPart.AUTHOR, GuardedColumns.AUTHOR, JOIN_AUTHOR)
        .part(RevisionPart.COMMENT, CommentColumns.ofRevision("r"));
  }

  /** Reads {@link #COLUMNS}, of which the first stands at {@code first} (counted from 1). */
  public static RevisionRow read(ResultSet rs, int first) throws SQLException {
    return read(rs, first, GuardedColumns.actor(rs, first + WIDTH), first + WIDTH + 3);
  }

  /**
   * Reads {@link #ALWAYS} from the first column on, and the parts that are selected.
   *
   * @param deleted whether the revision is deleted
   */
  public static RevisionRow read(ResultSet rs, Selection<RevisionPart> selection, boolean deleted)
      throws SQLException {
    Actor author = GuardedColumns.actor(rs, selection.at(RevisionPart.AUTHOR));
    int comment = selection.at(RevisionPart.COMMENT);
    return deleted
        ? read(rs, 1, author, comment, Guarded::ofDeleted, Guarded::ofDeleted)
        : read(rs, 1, author, comment);
  }

  /**
   * Reads {@link #ALWAYS}, of which the first stands at {@code first} (counted from 1).
   *
   * @param author who made it; null: not asked for
   * @param comment where {@link CommentColumns} stand; 0: it is not read
   */
  public static RevisionRow read(ResultSet rs, int first, @Nullable Actor author, int comment)
      throws SQLException {
    return read(rs, first, author, comment, Guarded::of, Guarded::of);
  }

  /** How a field of a revision is guarded. */
  private interface Guard<T> {
    Guarded<T> of(T value, Field field, Level level);
  }

  private static RevisionRow read(
      ResultSet rs,
      int first,
      @Nullable Actor author,
      int comment,
      Guard<String> comments,
      Guard<Long> contents)
      throws SQLException {
    Visibility visibility = Visibility.of(rs.getInt(first + 5));
    return new RevisionRow(
        rs.getLong(first),
        rs.getLong(first + 1),
        rs.getLong(first + 2),
        author == null ? Guarded.unread() : Guarded.of(author, Field.USER, visibility.user()),
        Instant.ofEpochSecond(rs.getLong(first + 3)),
        rs.getInt(first + 4) != 0,
        comment == 0
            ? Guarded.unread()
            : CommentColumns.naming(
                comments.of(rs.getString(comment), Field.COMMENT, visibility.comment()),
                rs.getString(comment + 1)),
        visibility,
        rs.getLong(first + 6),
        contents.of(rs.getLong(first + 7), Field.CONTENT, visibility.content()),
        rs.getString(first + 8),
        rs.getInt(first + 9) != 0);
  }
}
