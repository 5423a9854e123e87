package org.palimpsest.store.seek;

import java.sql.ResultSet;
import java.sql.SQLException;
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
  /** How many columns they are. */
  public static final int WIDTH = 2;

  /** Between two people. No name has it. */
  private static final char BETWEEN = '\n';

  private static final String OWN = "CASE WHEN %1$s.%2$s = 0 THEN %1$s.id ELSE %1$s.%2$s END";
  private static final String OTHER = "%1$s.%2$s";

  /** What is hidden of a revision, and its author; empty where there is no such revision. */
  private static final String PERSON =
      "COALESCE((SELECT CAST(n.visibility AS TEXT) || ' ' || na.name FROM revision n"
          + " JOIN actor na ON na.id = n.actor_id WHERE n.id = ";

  private CommentColumns() {}

  /** The columns for a table of revisions; as many as those of a log. */
  public static String ofRevision(String table) {
    return columns(table, OWN);
  }

  /** The columns for the log. An entry's own author is not a revision's, and never named. */
  public static String ofLogEntry(String table) {
    return columns(table, OTHER);
  }

  /** The comment and whom it names, which is null for nearly all comments. */
  private static String columns(String table, String revision) {
    String person = PERSON + revision + "), '')";
    String first = person.formatted(table, "named_1");
    String second = person.formatted(table, "named_2");
    return table
        + ".comment, CASE WHEN "
        + table
        + ".named_1 IS NULL THEN NULL WHEN "
        + table
        + ".named_2 IS NULL THEN "
        + first
        + " ELSE "
        + first
        + " || '"
        + BETWEEN
        + "' || "
        + second
        + " END";
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
            rs.getString(at + 1));
  }

  /** Reads a comment, hidden or not, with the names that everybody sees. */
  public static String publicly(ResultSet rs, int at) throws SQLException {
    return Objects.requireNonNull(read(rs, at, Visibility.PUBLIC).seenWith(Clearance.NONE).value());
  }

  /**
   * A comment with the names that were read with it.
   *
   * @param people what stood in the column behind it
   */
  public static Guarded<String> naming(Guarded<String> comment, @Nullable String people) {
    if (people == null) {
      return comment;
    }
    int end = people.indexOf(BETWEEN);
    Naming names =
        end < 0
            ? new Naming(person(people), Guarded.unread())
            : new Naming(person(people.substring(0, end)), person(people.substring(end + 1)));
    return comment.cutBy(names::say);
  }

  private static Guarded<String> person(String read) {
    int blank = read.indexOf(' ');
    return blank < 0
        ? Guarded.unread()
        : Guarded.of(
            read.substring(blank + 1),
            Field.USER,
            Visibility.of(Integer.parseInt(read, 0, blank, 10)).user());
  }
}
