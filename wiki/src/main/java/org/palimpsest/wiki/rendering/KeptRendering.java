package org.palimpsest.wiki.rendering;

import java.time.Instant;

/**
 * What has come of a text, and for how long that is true.
 *
 * @param rendered what came of it, with its content written
 * @param answers what the wiki was asked for it
 * @param state the state of the database before the first question; see {@link
 *     org.palimpsest.store.cache.CommittedState}
 * @param expires when it is true no more whatever the wiki answers
 */
record KeptRendering(Rendered rendered, Answers answers, long state, Instant expires) {
  private static final int BYTES_OF_AN_ANSWER = 200;

  /** The same, which has been found true of a later state. */
  KeptRendering trueOf(long later) {
    return new KeptRendering(rendered, answers, later, expires);
  }

  /** About how many bytes of memory it takes. */
  int weight() {
    long weight = rendered.weight() + (long) BYTES_OF_AN_ANSWER * answers.size();
    return (int) Math.min(Integer.MAX_VALUE, weight);
  }
}
