package org.palimpsest.store.revision;

/** Revisions that changed nothing, which nothing marks. */
public final class NullRevisions {
  /**
   * Whether {@code revision r} is a null revision: one with the content of the revision before it
   * in the history of its page, as moves and protections leave them. A condition.
   */
  public static final String CONDITION =
      """
      EXISTS (SELECT 1 FROM live_revision b
        WHERE b.id = (SELECT n.id FROM live_revision n
          WHERE n.page_id = r.page_id AND (n.created, n.id) < (r.created, r.id)
          ORDER BY n.created DESC, n.id DESC LIMIT 1)
          AND b.content_id = r.content_id AND b.model = r.model
          AND b.extra_slots = 0 AND r.extra_slots = 0)\
      """;

  private NullRevisions() {}
}
