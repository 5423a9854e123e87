package org.palimpsest.wiki.act;

import org.palimpsest.model.title.Title;

/**
 * What has come of one attempt to do something.
 *
 * @param <O> the outcomes of the verb
 */
public sealed interface Attempt<O> {
  /** It is over, in one way or another. */
  sealed interface Ended<O> extends Attempt<O> {
    /** What is told of it. */
    O outcome();
  }

  /** It is done, and what it has written stays. */
  record Done<O>(O outcome) implements Ended<O> {}

  /** It is not to be or cannot be done; nothing of it remains. */
  record Refused<O>(O outcome) implements Ended<O> {}

  /**
   * Somebody else has changed what it was planned for; nothing of it remains, and it may begin
   * anew.
   *
   * @param page the page that has been changed
   */
  record Overtaken<O>(Title page) implements Attempt<O> {}
}
