package org.palimpsest.store.verification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One thing that must hold between rows.
 *
 * @param claim what must hold, a sentence without its full stop
 * @param counterexamples a query whose one column says, row by row, where it does not
 */
public record RowCheck(String claim, String counterexamples) {
  /** Where it does not hold, at most so many of the places. */
  public List<String> run(JdbcClient sql, int limit) {
    return sql.sql("WITH found (said) AS (" + counterexamples + ") SELECT said FROM found LIMIT ?")
        .param(limit)
        .query(String.class)
        .list();
  }
}
