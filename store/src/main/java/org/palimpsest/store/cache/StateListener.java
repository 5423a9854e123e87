package org.palimpsest.store.cache;

/** Is told when a commit of this process has moved the database to another state. */
@FunctionalInterface
public interface StateListener {
  /**
   * A commit has been made, and may already be seen by those who read; who made it has no answer
   * yet. Called by one thread at a time; must be quick.
   *
   * @param from the state before
   * @param to the state after; others may have moved it on
   * @param changed in which rows the two differ
   */
  void moved(long from, long to, ChangedRows changed);
}
