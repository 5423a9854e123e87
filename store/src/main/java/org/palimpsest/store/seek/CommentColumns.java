package org.palimpsest.store.seek;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.Naming;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;

/**
 * The columns of comments that may name people, and how such a comment is read from them. The names
 * come with the same query, each with what is hidden of the revision that it is taken from: so
 * whoever hides or shows an author has hidden or shown that name everywhere.
 */
public final class CommentColumns {
  private static final String OWN = "CASE WHEN %1$s.%2$s = 0 THEN %1$s.id ELSE %1$s.%2$s END";
  private static final String OTHER = "%1$s.%2$s";

  /** Empty where there is no such revision, and null where none is named. */
  private static final String NAME =
      "CASE WHEN %1$s.%2$s IS NULL THEN NULL ELSE COALESCE((SELECT CAST(n.visibility AS TEXT)"
          + " || ' ' || na.name FROM revision n JOIN actor na ON na.id = n.actor_id"
          + " WHERE n.id = ";

  private CommentColumns() {}

  /** The columns for a table of revisions; as many as those of a log. */
  public static String ofRevision(String table) {
    return columns(table, OWN);
  }

  /** The columns for the log. An entry's own author is not a revision's, and never named. */
  public static String ofLogEntry(String table) {
    return columns(table, OTHER);
  }

  /** How many columns they are. */
  public static final int WIDTH = 3;

  private static String columns(String table, String revision) {
    String name = NAME + revision + "), '') END";
    return table
        + ".comment, "
        + name.formatted(table, "named_1")
        + ", "
        + name.formatted(table, "named_2");
  }

  /**
   * Reads the columns, of which the first stands at a place; the comment is unread where it is 0.
   */
  public static Guarded<String> read(ResultSet rs, int at, Visibility visibility)
      throws SQLException {
    return at == 0
        ? Guarded.unread()
        : naming(
            Guarded.of(rs.getString(at), Field.COMMENT, visibility.comment()),
            rs.getString(at + 1),
            rs.getString(at + 2));
  }

  /** Reads a comment, hidden or not, with the names that everybody sees. */
  public static String publicly(ResultSet rs, int at) throws SQLException {
    return Objects.requireNonNull(read(rs, at, Visibility.PUBLIC).seenWith(Clearance.NONE).value());
  }

  /** A comment with the names that were read with it. */
  public static Guarded<String> naming(
      Guarded<String> comment, @Nullable String first, @Nullable String second) {
    return first == null && second == null
        ? comment
        : comment.cutBy(new Naming(List.of(person(first), person(second)))::say);
  }

  private static Guarded<String> person(@Nullable String read) {
    int blank = read == null ? -1 : read.indexOf(' ');
    return read == null || blank < 0
        ? Guarded.unread()
        : Guarded.of(
            read.substring(blank + 1),
            Field.USER,
            Visibility.of(Integer.parseInt(read.substring(0, blank))).user());
  }
}
