package org.palimpsest.actionapi.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.palimpsest.model.message.Message;

/**
 * Values of sealed types, found by walking their cases: of each record all combinations of what its
 * components can be or, where these are many, one for each case of each component. So nobody has to
 * list what can come of something.
 */
public final class Samples {
  private static final Map<Class<?>, List<Object>> SIMPLE =
      Map.of(
          boolean.class, List.of(false, true),
          int.class, List.of(4, 8), // a namespace of pages, and the one of the interface
          long.class, List.of(7L),
          String.class, List.of("css", "json", "javascript"),
          Instant.class, List.of(Instant.EPOCH),
          Message.class, List.of(Message.of("filetype-badmime", "text/html")));

  /** So many combinations are all made. */
  private static final int FEW = 64;

  private final Predicate<Object> possible;

  private Samples(Predicate<Object> possible) {
    this.possible = possible;
  }

  /**
   * Values of a type.
   *
   * @param possible which of the values that are found can stand in others
   */
  public static <T> List<T> of(Class<T> type, Predicate<Object> possible) {
    return new Samples(possible).walk(type, Map.of(), List.of()).map(type::cast).toList();
  }

  private Stream<Object> walk(Type type, Map<Type, Type> bound, List<Class<?>> inside) {
    return switch (type) {
      case TypeVariable<?> variable ->
          walk(bound.getOrDefault(variable, String.class), bound, inside);
      case ParameterizedType generic -> generic(generic, bound, inside);
      case Class<?> plain -> plain(plain, bound, inside);
      default -> throw new IllegalArgumentException("no samples of " + type);
    };
  }

  private Stream<Object> generic(
      ParameterizedType type, Map<Type, Type> bound, List<Class<?>> inside) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == List.class) {
      // What consists of others like itself has none here.
      return arguments[0] instanceof Class<?> element && inside.contains(element)
          ? Stream.of(List.of())
          : walk(arguments[0], bound, inside).map(List::of);
    }
    Map<Type, Type> own = new HashMap<>(bound);
    for (int i = 0; i < arguments.length; i++) {
      own.put(raw.getTypeParameters()[i], arguments[i]);
    }
    return plain(raw, own, inside);
  }

  private Stream<Object> plain(Class<?> type, Map<Type, Type> bound, List<Class<?>> inside) {
    List<Object> simple = SIMPLE.get(type);
    if (simple != null) {
      return simple.stream();
    }
    if (type.isEnum()) {
      return Stream.of((Object[]) type.getEnumConstants());
    }
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(each -> walk(each, bound, inside))
        : records(type, bound, inside).filter(possible);
  }

  private Stream<Object> records(Class<?> type, Map<Type, Type> bound, List<Class<?>> inside) {
    List<Class<?>> within = new ArrayList<>(inside);
    within.add(type);
    RecordComponent[] components = type.getRecordComponents();
    List<List<Object>> values = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(walk(component.getGenericType(), bound, within).toList());
    }
    if (values.stream().anyMatch(List::isEmpty)) {
      return Stream.empty();
    }
    List<Object[]> rows = new ArrayList<>();
    rows.add(values.stream().map(List::getFirst).toArray());
    boolean few = values.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b) <= FEW;
    for (int i = 0; i < components.length; i++) {
      for (Object[] row : few ? List.copyOf(rows) : rows.subList(0, 1).stream().toList()) {
        for (Object other : values.get(i).subList(1, values.get(i).size())) {
          Object[] changed = row.clone();
          changed[i] = other;
          rows.add(changed);
        }
      }
    }
    return rows.stream().map(row -> make(type, components, row));
  }

  private static Object make(Class<?> type, RecordComponent[] components, Object[] values) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no samples of " + type, e);
    }
  }
}
