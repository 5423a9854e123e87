package org.palimpsest.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A transaction that is being written. Used by one thread only, and only inside the work it was
 * given to.
 */
public interface Transaction {
  /** The way to the tables. */
  JdbcClient sql();

  /**
   * Undoes all that this transaction has done when the work returns; the value that the work
   * returns still reaches the caller. This is how a verb that has been refused or has lost a race
   * ends.
   */
  void discard();
}
