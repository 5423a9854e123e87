package org.palimpsest.store.seek;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a query reads: columns that it always reads, and those of the parts that are asked for, with
 * the joins that they need. Thread-safe.
 *
 * <pre>{@code
 * Select.of(LogPart.class, "l.id, l.created", "log_entry l")
 *     .part(LogPart.COMMENT, "l.comment")
 *     .part(LogPart.AUTHOR, "a.name", "JOIN actor a ON a.id = l.actor_id")
 * }</pre>
 *
 * @param <E> the parts
 */
public final class Select<E extends Enum<E>> {
  private final Class<E> type;
  private final String always;
  private final String from;
  private final Map<E, Part> parts;
  private final Map<Set<E>, Selection<E>> kept = new ConcurrentHashMap<>();

  /** The columns of a part and what joins their table, which may be empty. */
  private record Part(String columns, String join) {}

  private Select(Class<E> type, String always, String from, Map<E, Part> parts) {
    this.type = type;
    this.always = always;
    this.from = from;
    this.parts = parts;
  }

  /**
   * A query without parts.
   *
   * @param always columns that are read whatever is asked for, separated by commas
   * @param from what follows on {@code FROM}
   */
  public static <E extends Enum<E>> Select<E> of(Class<E> type, String always, String from) {
    return new Select<>(type, always, from, new EnumMap<>(type));
  }

  /** The same with the columns of a part, separated by commas. */
  public Select<E> part(E part, String columns) {
    return part(part, columns, "");
  }

  /** The same with the columns of a part and the join that they need; several may need the same. */
  public Select<E> part(E part, String columns, String join) {
    Map<E, Part> more = new EnumMap<>(type);
    more.putAll(parts);
    more.put(part, new Part(columns, join));
    return new Select<>(type, always, from, more);
  }

  /** What is read when these parts are asked for; those without columns read nothing. */
  public Selection<E> of(Set<E> asked) {
    Selection<E> found = kept.get(asked);
    if (found == null) {
      Set<E> copy = EnumSet.noneOf(type);
      copy.addAll(asked);
      found = of(copy, Set.of());
      kept.put(copy, found);
    }
    return found;
  }

  /**
   * As {@link #of(Set)}.
   *
   * @param joined parts whose joins the conditions need, whether or not they are read
   */
  public Selection<E> of(Set<E> asked, Set<E> joined) {
    List<String> columns = new ArrayList<>(List.of(always));
    Set<String> joins = new LinkedHashSet<>();
    Map<E, Integer> places = new EnumMap<>(type);
    int next = 1 + count(always);
    for (Map.Entry<E, Part> each : parts.entrySet()) {
      Part part = each.getValue();
      if (asked.contains(each.getKey()) || joined.contains(each.getKey())) {
        joins.add(part.join.isEmpty() ? "" : " " + part.join);
      }
      if (asked.contains(each.getKey())) {
        columns.add(part.columns);
        places.put(each.getKey(), next);
        next += count(part.columns);
      }
    }
    return new Selection<>(
        "SELECT " + String.join(", ", columns) + " FROM " + from + String.join("", joins), places);
  }

  /** How many columns these are; commas within brackets are none between columns. */
  private static int count(String columns) {
    int depth = 0;
    int count = 1;
    for (int i = 0; i < columns.length(); i++) {
      switch (columns.charAt(i)) {
        case '(' -> depth++;
        case ')' -> depth--;
        case ',' -> count += depth == 0 ? 1 : 0;
        default -> {}
      }
    }
    return count;
  }
}
