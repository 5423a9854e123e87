package org.palimpsest.store.file;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds bytes by the digest under which clients know them. */
public final class BlobsByDigest {
  /** Different bytes of one SHA-1 exist, but take some doing. */
  private static final int MOST = 10;

  private BlobsByDigest() {}

  /**
   * The bytes with a digest: none, or one, unless somebody has made more.
   *
   * @param sha1 40 hex digits, in small letters
   */
  public static List<Long> find(JdbcClient sql, String sha1) {
    return sql.sql("SELECT blob_id FROM media WHERE sha1 = ? LIMIT ?")
        .params(sha1, MOST)
        .query((rs, n) -> rs.getLong(1))
        .list();
  }
}
