package org.palimpsest.actionapi.params;

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

  /** The name of the type as clients know it. */
  String wireName();

  /** Whether an empty text counts as absent where the parameter is required. */
  default boolean emptyIsAbsent() {
    return false;
  }
}
