package org.palimpsest.http.body;

/**
 * The body of one reply. Belongs to whoever has it: the carrier sends it at most once, and releases
 * it once, whether it has been sent, could not be, or did not have to be (HEAD).
 */
public sealed interface Body permits Bytes, Blob, WritableBody, EventStream {
  /**
   * Gives back what the body holds. Called once, at the end, on any thread; must neither block nor
   * throw.
   */
  default void release() {}

  /**
   * How many bytes of memory that others want too {@link #release} gives back, about; those who
   * read slowly what holds much are the first to be cut off. Asked before the body is sent.
   */
  default long holds() {
    return 0;
  }
}
