package org.palimpsest.actionapi.params;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type whose values are all known: in a list, unknown ones are left out with a warning. */
public interface KnownValues<T> extends ParamType<T> {
  /** The value of this text, or null. */
  @Nullable T find(String text, ParamContext context);

  /** All of them. */
  List<T> all(ParamContext context);

  @Override
  default Parsed<T> parse(String text, String name, ParamContext context) {
    T value = find(text, context);
    return value == null
        ? Parsed.bad(
            "badvalue", "Unrecognized value for parameter \"%s\": %s.".formatted(name, text))
        : Parsed.good(value);
  }
}
