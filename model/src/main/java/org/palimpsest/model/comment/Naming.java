package org.palimpsest.model.comment;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Guarded;

/**
 * Says a {@link KeptComment} with the names in it that a reader may see. Long histories are full of
 * such comments, so it looks at each sign once or twice and makes nothing on the way.
 *
 * @param first the first name; unread where nobody is known
 * @param second the second name
 */
public record Naming(Guarded<String> first, Guarded<String> second) {
  /** A mark can stand for a long name, so what is said must not grow with the number of marks. */
  private static final int MOST = 10_000;

  /** What a reader gets of the text of a comment. */
  public String say(String text, Clearance clearance) {
    return Unicode.cut(sayWhole(text, clearance), KeptComment.LENGTH);
  }

  /** The same, however long it is. */
  public String sayWhole(String text, Clearance clearance) {
    String one = first.seenWith(clearance).value();
    String two = second.seenWith(clearance).value();
    int start = 0;
    int end = text.indexOf(KeptComment.BETWEEN_FORMS);
    while (end >= 0 && !isFor(text, start, end, one, two)) {
      start = end + 1;
      end = text.indexOf(KeptComment.BETWEEN_FORMS, start);
    }
    return TextEnds.trim(fill(text, start, end < 0 ? text.length() : end, one, two));
  }

  private static boolean isFor(
      String text, int start, int end, @Nullable String one, @Nullable String two) {
    for (int i = start; i < end; i++) {
      switch (text.charAt(i)) {
        case KeptComment.FIRST_MARK -> {
          if (one == null) {
            return false;
          }
        }
        case KeptComment.SECOND_MARK, KeptComment.KNOWING_MARK -> {
          if (two == null) {
            return false;
          }
        }
        default -> {}
      }
    }
    return true;
  }

  private static String fill(
      String text, int start, int end, @Nullable String one, @Nullable String two) {
    StringBuilder filled = new StringBuilder(end - start + 64);
    int from = start;
    for (int i = start; i < end && filled.length() < MOST; i++) {
      char sign = text.charAt(i);
      if (sign <= KeptComment.KNOWING_MARK) {
        filled.append(text, from, i);
        from = i + 1;
        String name = nameAt(sign, one, two);
        filled.append(name == null ? "" : name);
      }
    }
    return filled.length() < MOST ? filled.append(text, from, end).toString() : filled.toString();
  }

  private static @Nullable String nameAt(char mark, @Nullable String one, @Nullable String two) {
    return switch (mark) {
      case KeptComment.FIRST_MARK -> one;
      case KeptComment.SECOND_MARK -> two;
      default -> null;
    };
  }
}
