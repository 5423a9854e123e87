package org.palimpsest.wikitext.steps;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The steps taken so far. Called by the changed classes; not thread-safe. */
public final class Steps {
  private static long taken;

  private Steps() {}

  /** A jump, which every loop needs, or a call. */
  public static void one() {
    taken++;
  }

  /** Work that grows with the size of this. */
  public static void over(@Nullable Object value) {
    switch (value) {
      case CharSequence text -> taken += text.length();
      case Collection<?> many -> taken += many.size();
      case char[] characters -> taken += characters.length;
      case byte[] bytes -> taken += bytes.length;
      case null, default -> {
        // small
      }
    }
  }

  static void add(long more) {
    taken += more;
  }

  /** How many steps some work takes. */
  public static long of(Runnable work) {
    long before = taken;
    work.run();
    return taken - before;
  }
}
