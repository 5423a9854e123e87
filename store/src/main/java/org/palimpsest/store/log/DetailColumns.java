package org.palimpsest.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;

/**
 * The columns of what log entries say was done. An entry of the upload log tells of a version of a
 * file, which comes with the same query: whoever hides or deletes its bytes has hidden their digest
 * in the log.
 */
public final class DetailColumns {
  /** The kept parameters, and the version with what is hidden of it; one of the two is null. */
  public static final String COLUMNS =
      "CASE WHEN l.version_id IS NULL THEN l.params END,"
          + " CASE WHEN l.version_id IS NULL THEN NULL ELSE"
          + " (SELECT CAST(v.visibility AS TEXT) || ' '"
          + " || CASE WHEN v.deletion_id > 0 THEN 'deleted' ELSE 'live' END || ' '"
          + " || CAST(v.created AS TEXT) || ' ' || m.sha1"
          + " FROM file_version v JOIN media m ON m.blob_id = v.blob_id"
          + " WHERE v.id = l.version_id) END";

  private DetailColumns() {}

  /**
   * Reads {@link #COLUMNS}, and guards something that tells the details of an entry.
   *
   * @param at where the first of them stands
   * @param guarded how the whole is guarded that is made of details which everybody may know
   * @param with gives the whole other details
   */
  public static <T> Guarded<T> guard(
      ResultSet rs,
      int at,
      Function<LogDetails, Guarded<T>> guarded,
      BiFunction<T, LogDetails, T> with)
      throws SQLException {
    String version = rs.getString(at + 1);
    if (version == null) {
      String params = rs.getString(at);
      return guarded.apply(params == null ? LogDetails.NONE : new LogDetails.Params(params));
    }
    String[] parts = version.split(" ", -1);
    Instant created = Instant.ofEpochSecond(Long.parseLong(parts[2]));
    Guarded<String> digest = digest(parts);
    Guarded<T> without = guarded.apply(new LogDetails.Version(created, null));
    return without.cutBy((whole, clearance) ->
        with.apply(whole, new LogDetails.Version(created, digest.seenWith(clearance).value())));
  }

  private static Guarded<String> digest(String[] parts) {
    Visibility visibility = Visibility.of(Integer.parseInt(parts[0]));
    return parts[1].equals("deleted")
        ? Guarded.ofDeleted(parts[3], Field.CONTENT, visibility.content())
        : Guarded.of(parts[3], Field.CONTENT, visibility.content());
  }
}
