package org.palimpsest.store.cache;

/**
 * Which state of the database is the newest that has been committed, by whatever process. What was
 * read while the number stayed the same is what the database holds as long as it stays the same;
 * where a commit of this process moves it on, listeners are told which rows differ. Thread-safe.
 */
public interface CommittedState {
  /** The number of a state that is not known. */
  long NONE = -1;

  /** Where nobody can tell, because others write too: nothing can be kept. */
  CommittedState UNKNOWN =
      new CommittedState() {
        @Override
        public long current() {
          return NONE;
        }

        @Override
        public boolean isMoving() {
          return false;
        }

        @Override
        public void listen(StateListener listener) {}
      };

  /**
   * The number of the newest state, which a read that begins now sees or a later one; {@link #NONE}
   * if it is not known. Costs next to nothing.
   */
  long current();

  /** Whether this process commits and the listeners have not been told yet. */
  boolean isMoving();

  /** Has this listener told of every commit of this process from now on. */
  void listen(StateListener listener);
}
