package org.palimpsest.store.seek;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The columns that a query reads: those that it always reads, and then those of the parts that are
 * asked for, in the order of the parts. Thread-safe.
 *
 * @param <E> the parts
 */
public final class Selection<E extends Enum<E>> {
  private final Map<E, Integer> first;
  private final String columns;

  /**
   * @param always columns that are read whatever is asked for, separated by commas
   * @param type the parts that there are
   * @param parts those asked for
   * @param ofPart the columns of a part, separated by commas; empty for none
   */
  public Selection(String always, Class<E> type, Set<E> parts, Function<E, String> ofPart) {
    StringBuilder all = new StringBuilder(always);
    Map<E, Integer> places = new EnumMap<>(type);
    int next = 1 + count(always);
    for (E part : type.getEnumConstants()) {
      String its = parts.contains(part) ? ofPart.apply(part) : "";
      if (!its.isEmpty()) {
        all.append(", ").append(its);
        places.put(part, next);
        next += count(its);
      }
    }
    this.first = places;
    this.columns = all.toString();
  }

  /** The columns, separated by commas. */
  public String columns() {
    return columns;
  }

  /** Where the first column of a part stands, counted from 1; 0 when the part is not read. */
  public int at(E part) {
    return first.getOrDefault(part, 0);
  }

  /** A text of the query, such as a join, that is needed only where a part is read; or nothing. */
  public String joinIf(E part, String join) {
    return at(part) == 0 ? "" : join;
  }

  private static int count(String columns) {
    return 1 + (int) columns.chars().filter(c -> c == ',').count();
  }
}
