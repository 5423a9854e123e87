package org.palimpsest.server.http;

import java.time.Duration;

/**
 * How slow clients may be.
 *
 * @param idle how long a connection may stay silent
 * @param receive how long a client may take to send the head of a request, and how long to send a
 *     body that is kept in memory; and how long a long body may come, or a long answer be taken,
 *     more slowly than it must
 * @param bytesPerSecond how fast a body that is spooled or read as a stream must come, and how fast
 *     a long answer must be taken, over any such time
 * @param pulse how often the reader of an event stream is sent a sign of life
 */
public record Patience(Duration idle, Duration receive, int bytesPerSecond, Duration pulse) {
  public Patience {
    if (bytesPerSecond < 1) {
      throw new IllegalArgumentException("at no rate does a body ever come: " + bytesPerSecond);
    }
  }

  /** What suits most. */
  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(60), Duration.ofSeconds(30), 8 * 1024, Duration.ofSeconds(15));

  /** The same with other times for silence and for sending. */
  public Patience with(Duration newIdle, Duration newReceive) {
    return new Patience(newIdle, newReceive, bytesPerSecond, pulse);
  }
}
