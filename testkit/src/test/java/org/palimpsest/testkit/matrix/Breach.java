package org.palimpsest.testkit.matrix;

import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Seen;

/** What a class calls instead of the gate when its calls have been changed ({@link BrokenGate}). */
public final class Breach {
  private Breach() {}

  /** Shows the truth to whoever asks. */
  public static <T> Seen<T> seenWith(Guarded<T> guarded, Clearance ignored) {
    return guarded.isRead()
        ? new Seen<>(guarded.truth(), guarded.level() != Level.VISIBLE)
        : Seen.unread();
  }
}
