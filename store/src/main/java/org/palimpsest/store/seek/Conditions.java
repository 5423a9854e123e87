package org.palimpsest.store.seek;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Veil;
import org.palimpsest.model.visibility.Visibility;

/** A {@code WHERE} clause in the making, with the values of its marks. Used by one thread. */
public final class Conditions {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();
  private boolean driven;

  /** None yet. */
  public Conditions() {}

  /** None yet, behind a text with marks of these values. */
  public Conditions(Collection<?> before) {
    values.addAll(before);
  }

  public Conditions and(String condition, Object... itsValues) {
    text.append(text.isEmpty() ? " WHERE " : " AND ").append(condition);
    values.addAll(List.of(itsValues));
    return this;
  }

  /** As {@link #and}, unless the value is null: then nothing is asked. */
  public Conditions given(String condition, @Nullable Object value) {
    return value == null ? this : and(condition, value);
  }

  /**
   * The number has this value, unless that is null: then nothing is asked. The first of such
   * conditions drives the search: the engine may follow an index of it. All others are written so
   * that it only looks at them, and never takes an index that is not in the order of the list.
   */
  public Conditions search(String column, @Nullable Object value) {
    return search(column, "?", value);
  }

  /** As {@link #search(String, Object)}, compared with what becomes of the value. */
  public Conditions search(String column, String operand, @Nullable Object value) {
    return value == null ? this : and((drives() ? "" : "+") + column + " = " + operand, value);
  }

  /** As {@link #search(String, Object)}, of a text. */
  public Conditions searchText(String expression, @Nullable String value) {
    return value == null ? this : and(expression + (drives() ? "" : " || ''") + " = ?", value);
  }

  /** The same, of which conditions without {@link #search} drive the search already. */
  public Conditions driven() {
    driven = true;
    return this;
  }

  private boolean drives() {
    boolean first = !driven;
    driven = true;
    return first;
  }

  /** The expression is one of these; there must be one at least, and no more than 500. */
  public Conditions isOneOf(String expression, Collection<?> members) {
    List<?> filled = Batches.of(members).getFirst();
    return and(expression + " IN (" + Batches.marks("?", filled.size()) + ")", filled.toArray());
  }

  /** The row has one of these titles; there must be one at least, and no more than 500. */
  public Conditions hasTitle(String table, Collection<Title> titles) {
    List<Title> filled = Batches.of(titles).getFirst();
    if (filled.size() == 1) {
      return and(
          "%1$s.namespace = ? AND %1$s.title_key = ?".formatted(table),
          filled.getFirst().namespace(),
          filled.getFirst().key());
    }
    return and(
        "(%1$s.namespace, %1$s.title_key) IN (VALUES %2$s)"
            .formatted(table, Batches.marks("(?,?)", filled.size())),
        filled.stream().flatMap(title -> Stream.of(title.namespace(), title.key())).toArray());
  }

  /**
   * Where something is asked by a field: it is seen by a reader with this clearance, so that an
   * answer never tells what is hidden from them.
   *
   * @param asked what is asked; null: nothing
   */
  public Conditions seenIfAsked(
      @Nullable Object asked, Field field, Clearance clearance, String visibility) {
    return asked == null ? this : seen(field, clearance, visibility);
  }

  /** The field of the row is seen by a reader with this clearance. */
  public Conditions seen(Field field, Clearance clearance, String visibility) {
    int hiding = 0;
    for (Level level : Level.values()) {
      if (!clearance.sees(field, level)) {
        hiding |= stored(field, level);
      }
    }
    return hiding == 0 ? this : and("(%s & %d) = 0".formatted(visibility, hiding));
  }

  /** One of the fields of the row at least is hidden, at one of these levels. */
  public Conditions hides(Collection<Field> fields, Collection<Level> levels, String visibility) {
    int bits = 0;
    for (Field field : fields) {
      for (Level level : levels) {
        bits |= stored(field, level);
      }
    }
    return and("(%s & %d) > 0".formatted(visibility, bits));
  }

  /** The bits that say that a field is at a level; those of different levels never overlap. */
  private static int stored(Field field, Level level) {
    int veils = level == Level.SUPPRESSED ? veils(field) : 0;
    return new Visibility(
            field == Field.CONTENT ? level : Level.VISIBLE,
            field == Field.COMMENT ? level : Level.VISIBLE,
            field == Field.USER ? level : Level.VISIBLE,
            veils)
        .stored();
  }

  private static int veils(Field field) {
    return switch (field) {
      case CONTENT -> Veil.CONTENT.bit();
      case COMMENT -> 0;
      case USER -> Veil.AUTHOR.bit();
    };
  }

  public String text() {
    return text.toString();
  }

  /** The values of the marks. */
  public List<Object> values() {
    return values;
  }

  /** The values of the marks, and then that of the mark of {@code LIMIT}. */
  public List<Object> values(int limit) {
    List<Object> all = new ArrayList<>(values);
    all.add(limit);
    return all;
  }
}
