package org.palimpsest.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;

/**
 * The digest of a version of a file that an entry of the upload log tells: it is hidden as far as
 * the bytes of that version are hidden or deleted.
 */
public final class VersionDigest {
  /** What is hidden of the version, twice, and one more where it is deleted; null for none. */
  public static final String COLUMN =
      "CASE WHEN l.version_id IS NULL THEN NULL ELSE (SELECT v.visibility * 2"
          + " + CASE WHEN v.deletion_id > 0 THEN 1 ELSE 0 END"
          + " FROM file_version v WHERE v.id = l.version_id) END";

  private static final Pattern DIGEST = Pattern.compile("\"img_sha1\":\"[0-9a-z]*\",?");

  private VersionDigest() {}

  /** Reads {@link #COLUMN}: something that is seen by whoever may know the digest. */
  static Guarded<Boolean> read(ResultSet rs, int at) throws SQLException {
    int stored = rs.getInt(at);
    return (stored & 1) == 0
        ? Guarded.of(true, Field.CONTENT, Visibility.of(stored / 2).content())
        : Guarded.ofDeleted(true, Field.CONTENT, Visibility.of(stored / 2).content());
  }

  /** What a log entry says was done, with the digest for those only who may know it. */
  public static Guarded<LoggedAction> guard(Guarded<LoggedAction> logged, ResultSet rs, int at)
      throws SQLException {
    Guarded<Boolean> digest = read(rs, at);
    return digest.isPublic()
        ? logged
        : logged.cutBy((action, clearance) ->
            digest.seenWith(clearance).value() == null
                ? new LoggedAction(
                    action.logId(), action.type(), action.action(), without(action.params()))
                : action);
  }

  /** The same of what an entry is about. */
  static Guarded<LogTarget> guardTarget(Guarded<LogTarget> target, ResultSet rs, int at)
      throws SQLException {
    Guarded<Boolean> digest = read(rs, at);
    return digest.isPublic()
        ? target
        : target.cutBy((about, clearance) ->
            digest.seenWith(clearance).value() == null
                ? about.with(without(about.params()))
                : about);
  }

  private static String without(String params) {
    return DIGEST.matcher(params).replaceFirst("");
  }
}
