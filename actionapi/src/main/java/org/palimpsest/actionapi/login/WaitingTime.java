package org.palimpsest.actionapi.login;

import java.time.Duration;
import org.palimpsest.model.message.Message;

/**
 * How long somebody has to wait, for sentences. Clients look for a number of seconds or minutes in
 * them, so a time of hours or days is said in minutes too.
 */
public final class WaitingTime {
  private static final Duration HOUR = Duration.ofHours(1);

  private WaitingTime() {}

  /** A parameter of a message. */
  public static Object of(Duration delay) {
    return delay.compareTo(HOUR) < 0
        ? delay
        : Message.of("duration-minutes", Message.count(delay.toMinutes()));
  }
}
