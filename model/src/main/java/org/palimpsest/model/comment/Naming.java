package org.palimpsest.model.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Guarded;

/**
 * Says a {@link KeptComment} with the names in it that a reader may see.
 *
 * @param people the names, in the order of the marks; unread where nobody is known
 */
public record Naming(List<Guarded<String>> people) {
  public Naming {
    people = List.copyOf(people);
  }

  /** What a reader gets of the text of a comment. */
  public String say(String text, Clearance clearance) {
    List<@Nullable String> names =
        people.stream().<@Nullable String>map(each -> each.seenWith(clearance).value()).toList();
    return KeptComment.shown(TextEnds.trim(said(KeptComment.forms(text), names)));
  }

  private static String said(List<String> forms, List<@Nullable String> names) {
    for (String form : forms.subList(0, forms.size() - 1)) {
      if (isFor(form, names)) {
        return fill(form, names);
      }
    }
    return fill(forms.getLast(), names);
  }

  private static boolean isFor(String form, List<@Nullable String> names) {
    return (name(names, 0) != null || !form.contains(KeptComment.FIRST))
        && (name(names, 1) != null
            || !(form.contains(KeptComment.SECOND) || form.contains(KeptComment.KNOWING_SECOND)));
  }

  private static String fill(String form, List<@Nullable String> names) {
    StringBuilder filled = new StringBuilder(form.length() + 64);
    for (int i = 0; i < form.length(); i++) {
      char sign = form.charAt(i);
      switch (sign) {
        case '\u0001' -> append(filled, name(names, 0));
        case '\u0002' -> append(filled, name(names, 1));
        case '\u0003' -> {}
        default -> filled.append(sign);
      }
    }
    return filled.toString();
  }

  private static void append(StringBuilder filled, @Nullable String name) {
    if (name != null) {
      filled.append(name);
    }
  }

  private static @Nullable String name(List<@Nullable String> names, int at) {
    return at < names.size() ? names.get(at) : null;
  }
}
