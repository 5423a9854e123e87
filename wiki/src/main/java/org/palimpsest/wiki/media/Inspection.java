package org.palimpsest.wiki.media;

import org.palimpsest.model.message.Message;

/** Whether a file may be kept. */
public sealed interface Inspection {
  /** It may. */
  record Sound(MediaFacts facts) implements Inspection {}

  /**
   * It may not.
   *
   * @param reason by the key that clients know
   */
  record Refused(Message reason) implements Inspection {}
}
