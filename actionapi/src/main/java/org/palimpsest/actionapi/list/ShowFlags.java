package org.palimpsest.actionapi.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;

/** The values of {@code show}: names of traits, with {@code !} before what is not to be shown. */
public final class ShowFlags {
  private static final ApiError CONTRADICTION = ApiError.of(Message.of("apierror-show"));

  private ShowFlags() {}

  /** The names with and without the mark, in order. */
  public static List<String> names(Iterable<String> traits) {
    List<String> names = new ArrayList<>();
    for (String trait : traits) {
      names.add(trait);
      names.add('!' + trait);
    }
    return names;
  }

  /**
   * What is to be shown: each trait that must (true) or must not (false) be there. Refused when the
   * values contradict each other.
   */
  public static <T> Parsed<Map<T, Boolean>> read(List<String> values, Map<String, T> traits) {
    if (values.contains("autopatrolled") && values.contains("!patrolled")) {
      return new Parsed.Bad<>(CONTRADICTION);
    }
    Map<T, Boolean> wanted = new LinkedHashMap<>();
    for (String value : values) {
      boolean present = !value.startsWith("!");
      T trait = traits.get(present ? value : value.substring(1));
      if (trait != null && wanted.put(trait, present) != null) {
        return new Parsed.Bad<>(CONTRADICTION);
      }
    }
    return Parsed.good(wanted);
  }
}
