package org.palimpsest.wiki.password;

import java.util.Optional;

/**
 * In which order those are served who want a password looked at. Those who are known at an account
 * have a lane of their own, which is served as often as that of all others, so that no crowd of
 * strangers can shut them out. Not thread-safe.
 */
final class FairQueue<J> {
  private final Lane<J> known;
  private final Lane<J> strangers;
  private boolean strangersTurn;

  FairQueue(Lane<J> known, Lane<J> strangers) {
    this.known = known;
    this.strangers = strangers;
  }

  /** Lets a job wait; gives the job for which there is no room, this one or another. */
  Optional<J> offer(Asker asker, J job) {
    return (asker.known() ? known : strangers).offer(asker, job);
  }

  /** How many wait. */
  int size() {
    return known.size() + strangers.size();
  }

  /** Takes the next one out; empty when nobody waits. */
  Optional<J> poll() {
    Lane<J> first = strangersTurn ? strangers : known;
    Lane<J> second = strangersTurn ? known : strangers;
    strangersTurn = !strangersTurn;
    return first.poll().or(second::poll);
  }
}
