package org.palimpsest.actionapi.params;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;

/**
 * One of several values, each with a name that is compared exactly.
 *
 * @param <T> what the names stand for
 */
public final class ChoiceType<T> implements KnownValues<T> {
  private final Map<String, T> values;
  private final @Nullable Function<String, ApiError> refusal;

  private ChoiceType(Map<String, T> values, @Nullable Function<String, ApiError> refusal) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.refusal = refusal;
  }

  private ChoiceType(Map<String, T> values) {
    this(values, null);
  }

  /** A choice between named things. */
  public static <T> ChoiceType<T> of(Map<String, T> values) {
    return new ChoiceType<>(values);
  }

  /** The same choice with an error of its own for other names. */
  public ChoiceType<T> refusing(Function<String, ApiError> newRefusal) {
    return new ChoiceType<>(values, newRefusal);
  }

  @Override
  public Parsed<T> parse(String text, String name, ParamContext context) {
    return refusal == null || values.containsKey(text)
        ? KnownValues.super.parse(text, name, context)
        : new Parsed.Bad<>(refusal.apply(text));
  }

  /**
   * A choice between the constants of an enum: by {@link WireName}, else their name in lower case.
   */
  public static <E extends Enum<E>> ChoiceType<E> ofEnum(Class<E> type) {
    Map<String, E> values = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      values.put(
          constant instanceof WireName named
              ? named.wireName()
              : constant.name().toLowerCase(Locale.ROOT),
          constant);
    }
    return new ChoiceType<>(values);
  }

  /** A choice between texts. */
  public static ChoiceType<String> ofTexts(List<String> texts) {
    Map<String, String> values = new LinkedHashMap<>();
    texts.forEach(text -> values.put(text, text));
    return new ChoiceType<>(values);
  }

  @Override
  public @Nullable T find(String text, ParamContext context) {
    return values.get(text);
  }

  /** The names, in the order of declaration. */
  public List<String> wireNames() {
    return List.copyOf(values.keySet());
  }

  @Override
  public List<T> all(ParamContext context) {
    return List.copyOf(values.values());
  }

  @Override
  public String wireName() {
    return "enum";
  }
}
