package org.palimpsest.http;

import org.jspecify.annotations.Nullable;

/**
 * What logs and metrics may say of a reply: words of this program, of which there are only so many,
 * and never what a client sent.
 *
 * @param action the name of the API's module that answered; null when none did
 * @param error the code of the first error; null when there is none
 */
public record ReplySummary(@Nullable String action, @Nullable String error) {
  /** Of a reply that no module of the API has made. */
  public static final ReplySummary NONE = new ReplySummary(null, null);
}
