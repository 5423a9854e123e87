package org.palimpsest.actionapi.params;

import java.util.List;

/** A kind of value: how its text is read and checked, and how it is described. Immutable. */
public interface ParamType<T> {
  /**
   * Reads the text of a parameter that has been sent.
   *
   * @param text the text, which may be empty
   * @param name the whole name of the parameter as sent, for messages
   * @param context what else counts, and where warnings go
   */
  Parsed<T> parse(String text, String name, ParamContext context);

  /** The codes of the errors by which texts are refused that are not of this type. */
  default List<String> errors() {
    return List.of();
  }

  /** The name of the type as clients know it. */
  String wireName();

  /** What clients are told of it, which may depend on what there is on this wiki. */
  default ParamDescription describe(Vocabulary vocabulary) {
    return new ParamDescription.Plain(wireName());
  }

  /** The text that stands for a value; for defaults that clients are told of. */
  default String textOf(T value) {
    return value.toString();
  }

  /** Whether an empty text counts as absent where the parameter is required. */
  default boolean emptyIsAbsent() {
    return false;
  }

  /** Whether a text is one value even where it begins with the sign that separates several. */
  default boolean takesSeparators() {
    return false;
  }
}
