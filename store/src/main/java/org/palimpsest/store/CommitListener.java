package org.palimpsest.store;

/**
 * Is told of every commit of this process, on the thread that made it and before its clients hear
 * of it: must be quick and never throw.
 */
@FunctionalInterface
public interface CommitListener {
  /** Hears nothing. */
  CommitListener NONE = (transactions, nanos) -> {};

  /**
   * A commit is durable.
   *
   * @param transactions how many transactions it made durable together
   * @param nanos how long the database took to commit them, in nanoseconds
   */
  void committed(int transactions, long nanos);

  /** This listener, and then that one. */
  default CommitListener and(CommitListener next) {
    return (transactions, nanos) -> {
      committed(transactions, nanos);
      next.committed(transactions, nanos);
    };
  }
}
