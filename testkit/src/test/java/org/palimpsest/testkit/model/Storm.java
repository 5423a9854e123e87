package org.palimpsest.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.store.testing.Parallel;

/**
 * Acts of different people that are sent at the same time.
 *
 * @param reason begins the reason that each of them gives
 */
record Storm(Hands hands, List<Act> acts, String reason) {
  Storm {
    acts = List.copyOf(acts);
  }

  /**
   * An act that has been sent.
   *
   * @param reason names it
   * @param told what its answer tells
   */
  record Sent(Act act, String reason, String told) {
    /** What it consists of, each with the same reason. */
    List<Sent> parts() {
      return act.parts(told).stream()
          .map(part -> new Sent(part.act(), reason, part.told()))
          .toList();
    }

    boolean isDone() {
      return told.startsWith(Act.DONE);
    }
  }

  /** Sends them, and gives them in their order with what they were told. */
  List<Sent> run() {
    ConcurrentMap<Integer, Sent> sent = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    Parallel.run(
        acts.size(),
        () -> {
          int number = next.getAndIncrement();
          Act act = acts.get(number);
          String own = reason + number + ".";
          sent.put(number, new Sent(act, own, act.told(hands.send(act, own))));
        });
    List<Sent> all = new ArrayList<>();
    for (int number = 0; number < acts.size(); number++) {
      all.add(sent.get(number));
    }
    return all;
  }
}
