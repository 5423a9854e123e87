package org.palimpsest.wiki.deletion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Why a page is deleted. What is quoted of a page may have been hidden before that is written down.
 *
 * @param text what the log says
 * @param madeOf what was hidden of the revisions that it was made of, by id, the current one
 *     included; empty for what somebody has written
 */
record DeletionReason(String text, Map<Long, Visibility> madeOf) {

  /** One that somebody has written. */
  static DeletionReason given(String text) {
    return new DeletionReason(text, Map.of());
  }

  /** One that is made of revisions. */
  static DeletionReason madeOf(List<RevisionRow> revisions, String text) {
    Map<Long, Visibility> visibilities = new HashMap<>();
    revisions.forEach(row -> visibilities.put(row.id(), row.visibility()));
    return new DeletionReason(text, visibilities);
  }

  /** Whether it would be the same if it were made now. */
  boolean holds(JdbcClient sql, PageFacts page) {
    return madeOf.isEmpty()
        || (madeOf.containsKey(page.latest())
            && RevisionTable.visibilities(sql, madeOf.keySet()).equals(madeOf));
  }
}
