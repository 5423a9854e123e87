package org.palimpsest.bench.load.measure;

import java.io.IOException;

/**
 * Work with a certain wiki by a certain number of clients. Goes in rounds, between which nothing is
 * measured.
 */
public interface Trial extends AutoCloseable {
  /** The size of a round that only the clock ends. */
  int ENDLESS = Integer.MAX_VALUE;

  /**
   * Makes the next round ready. Called by one thread while no client works.
   *
   * @param wished how many steps would make a round of a good length
   * @return how many steps this round has
   */
  default int nextRound(int wished) throws IOException {
    return ENDLESS;
  }

  /**
   * Does one step. Called by all clients at once, each with its own number, and once for each job.
   *
   * @param client from 0
   * @param job the number of the step in this round, from 0
   */
  void step(int client, int job, Recorder recorder) throws IOException;

  @Override
  void close();
}
