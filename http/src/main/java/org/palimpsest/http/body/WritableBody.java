package org.palimpsest.http.body;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/**
 * A body that is written while it is sent. Small ones are collected and go out in one piece, on the
 * thread that has made the reply; large ones are written on a thread of their own, which waits for
 * the reader.
 */
@FunctionalInterface
public non-sealed interface WritableBody extends Body {
  /**
   * Writes all of it. Called at most once, on any thread.
   *
   * @param out where to; buffered, so that small writes cost little; not to be closed or kept
   * @throws IOException what {@code out} throws, for the reader has gone: to be passed on. Anything
   *     else that is thrown breaks the answer off, so that nobody takes it for whole
   */
  void writeTo(OutputStream out) throws IOException;

  /** How many bytes will be written, if that is known exactly. */
  default OptionalLong length() {
    return OptionalLong.empty();
  }

  /**
   * About how many bytes will be written. A wrong guess does no harm but costs: what turns out
   * larger is collected in memory all the same.
   */
  default long estimate() {
    return length().orElse(Long.MAX_VALUE);
  }
}
