package org.palimpsest.wiki.patrol;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for somebody to look at a revision. */
@FunctionalInterface
public interface PatrolEffect {
  /** Somebody has; in the transaction in which that is kept. */
  void patrolled(JdbcClient sql, long revisionId);
}
