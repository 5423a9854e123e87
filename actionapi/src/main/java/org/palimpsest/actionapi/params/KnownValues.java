package org.palimpsest.actionapi.params;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;

/** A type whose values are all known: in a list, unknown ones are left out with a warning. */
public interface KnownValues<T> extends ParamType<T> {
  /** The value of this text, or null. */
  @Nullable T find(String text, ParamContext context);

  /** All of them. */
  List<T> all(ParamContext context);

  /** The texts of all values where they are few enough to be named in an error; else none. */
  default List<String> names(ParamContext context) {
    return List.of();
  }

  /** Warns of the use of a value, where that is better not used. */
  default void noteUse(String text, String name, ParamContext context) {}

  @Override
  default Parsed<T> parse(String text, String name, ParamContext context) {
    T value = find(text, context);
    if (value == null) {
      return Parsed.bad(unknown(text, name, names(context)));
    }
    noteUse(text, name, context);
    return Parsed.good(value);
  }

  @Override
  default List<String> errors() {
    return List.of("badvalue");
  }

  private static Message unknown(String text, String name, List<String> names) {
    return names.isEmpty()
        ? Message.of("paramvalidator-badvalue", Message.plain(name), Message.plain(text))
        : Message.of(
            "paramvalidator-badvalue-enumnotmulti",
            Message.plain(name),
            Message.plain(text),
            Message.plain(names, Message.Joint.TEXT),
            Message.count(names.size()));
  }
}
