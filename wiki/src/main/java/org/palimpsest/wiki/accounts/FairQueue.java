package org.palimpsest.wiki.accounts;

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

  /**
   * @param mostInLane how many can wait in each of the two lanes
   * @param mostOfSource how many of them can come from one source
   */
  FairQueue(int mostInLane, int mostOfSource) {
    this.known = new Lane<>(mostInLane, mostOfSource);
    this.strangers = new Lane<>(mostInLane, mostOfSource);
  }

  /** Lets a job wait; gives the job for which there is no room, this one or another. */
  Optional<J> offer(Asker asker, J job) {
    return (asker.known() ? known : strangers).offer(asker, job);
  }

  /** Takes the next one out; empty when nobody waits. */
  Optional<J> poll() {
    Lane<J> first = strangersTurn ? strangers : known;
    Lane<J> second = strangersTurn ? known : strangers;
    strangersTurn = !strangersTurn;
    return first.poll().or(second::poll);
  }
}
