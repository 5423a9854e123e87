package org.palimpsest.actionapi.params;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

/**
 * One of several values, each with a name that is compared exactly. Where the values are {@link
 * Submodule}s, clients are told so. Immutable; each method that adds something gives a new type.
 *
 * @param <T> what the names stand for
 */
public final class ChoiceType<T> implements KnownValues<T> {
  private final Map<String, T> values;
  private final Set<String> deprecated;
  private final String modulePrefix;
  private final @Nullable Function<String, ApiError> refusal;

  private ChoiceType(
      Map<String, T> values,
      Set<String> deprecated,
      String modulePrefix,
      @Nullable Function<String, ApiError> refusal) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.deprecated = Set.copyOf(deprecated);
    this.modulePrefix = modulePrefix;
    this.refusal = refusal;
  }

  /** A choice between named things. */
  public static <T> ChoiceType<T> of(Map<String, T> values) {
    return new ChoiceType<>(values, Set.of(), "", null);
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
    return of(values);
  }

  /** A choice between texts. */
  public static ChoiceType<String> ofTexts(List<String> texts) {
    Map<String, String> values = new LinkedHashMap<>();
    texts.forEach(text -> values.put(text, text));
    return of(values);
  }

  /** The same; whoever sends one of these names is warned. */
  public ChoiceType<T> deprecated(String... names) {
    return new ChoiceType<>(values, Set.of(names), modulePrefix, refusal);
  }

  /** The same for modules whose parameters get this before their names when they are chosen so. */
  public ChoiceType<T> prefixing(String prefix) {
    return new ChoiceType<>(values, deprecated, prefix, refusal);
  }

  /** The same with an error of its own for other names. */
  public ChoiceType<T> refusing(Function<String, ApiError> newRefusal) {
    return new ChoiceType<>(values, deprecated, modulePrefix, newRefusal);
  }

  @Override
  public Parsed<T> parse(String text, String name, ParamContext context) {
    return refusal == null || values.containsKey(text)
        ? KnownValues.super.parse(text, name, context)
        : new Parsed.Bad<>(refusal.apply(text));
  }

  @Override
  public @Nullable T find(String text, ParamContext context) {
    return values.get(text);
  }

  @Override
  public void noteUse(String text, String name, ParamContext context) {
    if (deprecated.contains(text)) {
      context.warn(
          "deprecation",
          Message.of("paramvalidator-deprecated-value", Message.plain(name), Message.plain(text)),
          new ObjectNode().put("feature", context.feature(name + '=' + text)));
    }
  }

  @Override
  public List<T> all(ParamContext context) {
    return List.copyOf(values.values());
  }

  @Override
  public List<String> names(ParamContext context) {
    return List.copyOf(values.keySet());
  }

  @Override
  public String textOf(T value) {
    for (Map.Entry<String, T> entry : values.entrySet()) {
      if (entry.getValue().equals(value)) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("not one of " + values.keySet() + ": " + value);
  }

  @Override
  public ParamDescription describe(Vocabulary vocabulary) {
    Set<String> outdated = new HashSet<>(deprecated);
    Set<String> internal = new HashSet<>();
    Map<String, String> modules = new HashMap<>();
    values.forEach((name, value) -> {
      if (value instanceof Submodule module) {
        modules.put(name, module.path());
        if (module.isDeprecated()) {
          outdated.add(name);
        }
        if (module.isInternal()) {
          internal.add(name);
        }
      }
    });
    return new ParamDescription.Choice(
        List.copyOf(values.keySet()), outdated, internal, modules, modulePrefix);
  }

  @Override
  public String wireName() {
    return "enum";
  }
}
