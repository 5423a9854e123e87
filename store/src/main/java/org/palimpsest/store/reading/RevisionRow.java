package org.palimpsest.store.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.palimpsest.model.people.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;

/**
 * A revision as it is kept.
 *
 * @param id the revision's id
 * @param pageId the page it belongs to
 * @param parentId the revision it was made from; 0 for the first
 * @param created when, whole seconds
 * @param minor whether its author called it minor
 * @param visibility what of it is hidden
 * @param size the size of its text in bytes
 * @param model the content model
 * @param content the id of its text
 * @param comment the summary, empty when there is none
 * @param author who made it
 */
public record RevisionRow(
    long id,
    long pageId,
    long parentId,
    Instant created,
    boolean minor,
    Visibility visibility,
    long size,
    String model,
    Guarded<Long> content,
    Guarded<String> comment,
    Guarded<Actor> author) {

  static final String COLUMNS =
      "r.id, r.page_id, r.parent_id, r.created, r.minor, r.visibility, r.size, r.model,"
          + " r.content_id, r.comment, a.id, a.account_id, a.name";

  public RevisionRow {
    Objects.requireNonNull(created);
    Objects.requireNonNull(visibility);
    Objects.requireNonNull(model);
    Objects.requireNonNull(content);
    Objects.requireNonNull(comment);
    Objects.requireNonNull(author);
  }

  /** Where the revision stands in a list by time. */
  public Position position() {
    return new Position(created, id);
  }

  /** Reads {@link #COLUMNS}, of which the first stands at {@code first}. */
  static RevisionRow read(ResultSet rs, int first) throws SQLException {
    Visibility visibility = Visibility.of(rs.getInt(first + 5));
    return new RevisionRow(
        rs.getLong(first),
        rs.getLong(first + 1),
        rs.getLong(first + 2),
        Instant.ofEpochSecond(rs.getLong(first + 3)),
        rs.getInt(first + 4) != 0,
        visibility,
        rs.getLong(first + 6),
        rs.getString(first + 7),
        Guarded.of(rs.getLong(first + 8), Field.CONTENT, visibility.content()),
        Guarded.of(rs.getString(first + 9), Field.COMMENT, visibility.comment()),
        Guarded.of(
            new Actor(rs.getLong(first + 10), rs.getLong(first + 11), rs.getString(first + 12)),
            Field.PERSON,
            visibility.person()));
  }
}
