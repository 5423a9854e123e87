package org.palimpsest.wiki.password;

import java.util.Optional;
import java.util.SequencedSet;

/**
 * A bounded crowd out of which sources and accounts take turns: the next is the first of the source
 * whose turn it is, the one after that the first for the account whose turn it is. So neither many
 * tries from one place nor many tries at one account delay anybody else by more than a turn. Not
 * thread-safe.
 */
final class Lane<J> {
  private final int most;
  private final int mostOfSource;
  private final Ring<Place<J>> sources = new Ring<>();
  private final Ring<Place<J>> accounts = new Ring<>();
  private int size;
  private boolean accountsTurn;

  /** A place in the crowd: two of them are never the same, however alike. */
  private static final class Place<J> {
    private final Asker asker;
    private final J job;

    Place(Asker asker, J job) {
      this.asker = asker;
      this.job = job;
    }
  }

  /**
   * @param most how many can wait
   * @param mostOfSource how many of them can come from one source
   */
  Lane(int most, int mostOfSource) {
    this.most = most;
    this.mostOfSource = mostOfSource;
  }

  /**
   * Lets a job wait. When the lane is full, the source of which most wait makes room, unless that
   * would only put one in the place of the other.
   *
   * @return the job for which there is no room: this one or the one that has made room
   */
  Optional<J> offer(Asker asker, J job) {
    int before = sources.length(asker.source());
    if (before >= mostOfSource) {
      return Optional.of(job);
    }
    Optional<J> out = Optional.empty();
    if (size >= most) {
      SequencedSet<Place<J>> longest = sources.longest();
      if (longest.size() <= before + 1) {
        return Optional.of(job);
      }
      out = Optional.of(leave(longest.getLast()));
    }
    Place<J> place = new Place<>(asker, job);
    sources.add(asker.source(), place);
    accounts.add(asker.account(), place);
    size++;
    return out;
  }

  /** How many wait. */
  int size() {
    return size;
  }

  /** Takes the next one out; empty when nobody waits. */
  Optional<J> poll() {
    if (size == 0) {
      return Optional.empty();
    }
    Ring<Place<J>> ring = accountsTurn ? accounts : sources;
    accountsTurn = !accountsTurn;
    return Optional.of(leave(ring.turn()));
  }

  private J leave(Place<J> place) {
    sources.remove(place.asker.source(), place);
    accounts.remove(place.asker.account(), place);
    size--;
    return place.job;
  }
}
