package org.palimpsest.actionapi.format;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Outputs that have been used and can be used again, since making their buffers takes longer than
 * printing a usual answer. Keeps a few; what finds no place is dropped. Thread-safe.
 */
final class SpareOutputs {
  private final AtomicReferenceArray<Utf8Output> places;

  /**
   * @param most how many to keep: as many as are printed with at the same time
   */
  SpareOutputs(int most) {
    this.places = new AtomicReferenceArray<>(most);
  }

  /** One that is nobody else's from now on, made if there is none. */
  Utf8Output takeOr(Supplier<Utf8Output> made) {
    for (int i = 0; i < places.length(); i++) {
      Utf8Output spare = places.getPlain(i) == null ? null : places.getAndSet(i, null);
      if (spare != null) {
        return spare;
      }
    }
    return made.get();
  }

  /** Keeps one that its user lets go of. */
  void keep(Utf8Output used) {
    for (int i = 0; i < places.length(); i++) {
      if (places.getPlain(i) == null && places.compareAndSet(i, null, used)) {
        return;
      }
    }
  }
}
