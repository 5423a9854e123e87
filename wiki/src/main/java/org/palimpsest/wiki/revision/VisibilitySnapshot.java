package org.palimpsest.wiki.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was hidden of revisions when something was made of them. Whoever writes that down looks
 * again in the same transaction, for what has been hidden meanwhile must not come out by it.
 *
 * @param byRevision what was hidden, by the id of the revision
 */
public record VisibilitySnapshot(Map<Long, Visibility> byRevision) {
  /** Of no revision. */
  public static final VisibilitySnapshot NONE = new VisibilitySnapshot(Map.of());

  /** Of these revisions. */
  public static VisibilitySnapshot of(List<RevisionRow> revisions) {
    Map<Long, Visibility> found = HashMap.newHashMap(revisions.size());
    revisions.forEach(row -> found.put(row.id(), row.visibility()));
    return new VisibilitySnapshot(found);
  }

  /** The same with one revision more. */
  public VisibilitySnapshot and(RevisionRow revision) {
    Map<Long, Visibility> more = new HashMap<>(byRevision);
    more.put(revision.id(), revision.visibility());
    return new VisibilitySnapshot(more);
  }

  /** Whether exactly the same is hidden now. */
  public boolean holds(JdbcClient sql) {
    return byRevision.isEmpty()
        || RevisionTable.visibilities(sql, byRevision.keySet()).equals(byRevision);
  }
}
