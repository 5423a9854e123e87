package org.palimpsest.store.internal;

/**
 * Refuses a call on a database from within another call on the same database: the inner one would
 * wait for the connection that the outer one holds.
 */
public final class CallGuard {
  private final ThreadLocal<String> running = new ThreadLocal<>();

  /** Notes that this thread begins a call; {@link #leave} must follow. */
  public void enter(String call) {
    check(call);
    running.set(call);
  }

  /** Throws if this thread is inside a call. */
  public void check(String call) {
    String outer = running.get();
    if (outer != null) {
      throw new IllegalStateException(
          "'%s' was called from within '%s' of the same database".formatted(call, outer));
    }
  }

  /** Notes that this thread's call has ended. */
  public void leave() {
    running.remove();
  }
}
