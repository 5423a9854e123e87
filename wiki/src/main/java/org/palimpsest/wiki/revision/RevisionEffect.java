package org.palimpsest.wiki.revision;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One thing that a new revision brings about at once, in the transaction that writes it: what a
 * reader must find changed as soon as the revision is there. What may come later follows by the
 * outbox. Thread-safe.
 */
public interface RevisionEffect {
  /** Brings it about. What came before it in the list of effects has happened already. */
  void apply(JdbcClient sql, WrittenRevision written);
}
