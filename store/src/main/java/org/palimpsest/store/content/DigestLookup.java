package org.palimpsest.store.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the SHA-1 digests of texts, without their texts. A digest is as secret as its text. */
public final class DigestLookup {
  private DigestLookup() {}

  /** The digests by content id, 40 hex digits. One query for up to 500. */
  public static Map<Long, String> byContentIds(JdbcClient sql, Collection<Long> ids) {
    Map<Long, String> found = HashMap.newHashMap(ids.size());
    for (List<Long> batch : Batches.of(ids)) {
      sql.sql(
              "SELECT id, sha1 FROM content WHERE id IN (%s)"
                  .formatted(Batches.marks("?", batch.size())))
          .params(batch)
          .query((rs, n) -> found.put(rs.getLong(1), rs.getString(2)))
          .list();
    }
    return found;
  }
}
