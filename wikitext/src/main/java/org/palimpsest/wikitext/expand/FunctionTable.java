package org.palimpsest.wikitext.expand;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions and variables of a wiki by the words that call them. Immutable. */
public final class FunctionTable {
  private final Map<String, ParserFunction> exactFunctions = new HashMap<>();
  private final Map<String, ParserFunction> anyCaseFunctions = new HashMap<>();
  private final Map<String, ParserFunction> exactVariables = new HashMap<>();
  private final Map<String, ParserFunction> anyCaseVariables = new HashMap<>();

  /**
   * What can be called.
   *
   * @param word without the colon
   * @param exact whether its case counts
   * @param variable whether it is called without a colon
   */
  public record Entry(String word, boolean exact, boolean variable, ParserFunction function) {}

  public FunctionTable(Collection<Entry> entries) {
    entries.forEach(entry ->
        map(entry.exact(), entry.variable())
            .put(entry.exact() ? entry.word() : fold(entry.word()), entry.function()));
  }

  /** The function of this name, which stands before a colon. */
  public @Nullable ParserFunction function(String name) {
    ParserFunction exact = exactFunctions.get(name);
    return exact == null ? anyCaseFunctions.get(fold(name)) : exact;
  }

  /** The variable of this name. */
  public @Nullable ParserFunction variable(String name) {
    ParserFunction exact = exactVariables.get(name);
    return exact == null ? anyCaseVariables.get(fold(name)) : exact;
  }

  /** Whether what stands in braces calls a function or a variable, going by its beginning. */
  public boolean isCall(String title) {
    int colon = title.indexOf(':');
    return colon > 0 ? function(title.substring(0, colon)) != null : variable(title) != null;
  }

  private Map<String, ParserFunction> map(boolean exact, boolean variable) {
    if (variable) {
      return exact ? exactVariables : anyCaseVariables;
    }
    return exact ? exactFunctions : anyCaseFunctions;
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
