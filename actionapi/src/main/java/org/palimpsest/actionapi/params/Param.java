package org.palimpsest.actionapi.params;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.UserReference;

/**
 * A declared parameter: its name without the module's prefix, its type and what else there is to
 * know about it. Immutable; each method that adds something gives a new parameter, and the constant
 * that holds the last one is the key to its value in a call.
 *
 * @param <T> the type of its value
 */
public final class Param<T> implements ParamGroup {
  private final String name;
  private final ParamType<T> type;
  private final @Nullable T fallback;
  private final Traits traits;

  /** What there is to know of a parameter besides its values. */
  private record Traits(
      boolean required,
      boolean sensitive,
      boolean deprecated,
      List<String> notes,
      @Nullable Template template) {
    static final Traits NONE = new Traits(false, false, false, List.of(), null);
  }

  /**
   * How one declaration stands for several parameters.
   *
   * @param variable what stands in braces in the name
   * @param source the parameter whose values take its place, each in turn; declared before
   */
  public record Template(String variable, Param<?> source) {
    String fill(String name, String value) {
      return name.replace('{' + variable + '}', value);
    }
  }

  private Param(String name, ParamType<T> type, @Nullable T fallback, Traits traits) {
    this.name = name;
    this.type = type;
    this.fallback = fallback;
    this.traits = traits;
  }

  /** A parameter of any type. */
  public static <T> Param<T> of(String name, ParamType<T> type) {
    return new Param<>(name, type, null, Traits.NONE);
  }

  /** A short text. */
  public static Param<String> string(String name) {
    return of(name, TextType.STRING);
  }

  /** A text of several lines. */
  public static Param<String> text(String name) {
    return of(name, TextType.TEXT);
  }

  /** A secret: a text that no form shows. */
  public static Param<String> password(String name) {
    return of(name, TextType.PASSWORD).sensitive();
  }

  /** A whole number. */
  public static Param<Long> integer(String name) {
    return of(name, IntegerType.ANY);
  }

  /** A whole number of this range. */
  public static Param<Long> integer(String name, IntegerType range) {
    return of(name, range);
  }

  /** A truth value: true when the name is present, whatever the text. */
  public static Param<Boolean> bool(String name) {
    return of(name, BooleanType.INSTANCE).defaults(false);
  }

  /** One of the constants of an enum, sent by its name for clients. */
  public static <E extends Enum<E>> Param<E> choice(String name, Class<E> values) {
    return of(name, ChoiceType.ofEnum(values));
  }

  /** One of these texts. */
  public static Param<String> choice(String name, List<String> values) {
    return of(name, ChoiceType.ofTexts(values));
  }

  /** One of these things, sent by its name. */
  public static <T> Param<T> choice(String name, Map<String, T> values) {
    return of(name, ChoiceType.of(values));
  }

  /**
   * The number of items wanted from a list: 10 unless said, at most 500, or 5000 with high limits.
   */
  public static Param<Long> limit() {
    return limit("limit", 10, 500, 5000);
  }

  /** The number of items wanted from a list. */
  public static Param<Long> limit(String name, long fallback, long max, long highMax) {
    return of(name, new LimitType(1, max, highMax)).defaults(fallback);
  }

  /** The id of a namespace. */
  public static Param<Integer> namespace(String name) {
    return of(name, NamespaceType.ORDINARY);
  }

  /** The ids of namespaces; {@code *} stands for all. */
  public static Param<List<Integer>> namespaces(String name) {
    return namespaces(name, Set.of());
  }

  /** The ids of namespaces, these unusual ones included; {@code *} stands for all. */
  public static Param<List<Integer>> namespaces(String name, Set<Integer> extra) {
    return of(name, new NamespaceType(extra)).multi(MultiType.Rules.ORDINARY_OR_ALL);
  }

  /** A point in time. */
  public static Param<Instant> timestamp(String name) {
    return of(name, TimestampType.INSTANCE);
  }

  /** An end in the future, or never; at most so far ahead unless null. */
  public static Param<Expiry> expiry(String name, @Nullable Period longest) {
    return of(name, new ExpiryType(longest));
  }

  /** A person, by the ways of naming one that are accepted; the value is the canonical name. */
  public static Param<String> user(String name, UserReference.Kind... kinds) {
    return of(name, new UserType(Set.of(kinds)));
  }

  /** The title of a page of this wiki, which must exist or need not. */
  public static Param<Title> title(String name, boolean mustExist) {
    return of(name, new TitleType(mustExist));
  }

  /** A file. */
  public static Param<byte[]> upload(String name) {
    return of(name, UploadType.INSTANCE);
  }

  /** Change tags that people may give to changes. */
  public static Param<List<String>> tags(String name) {
    return of(name, TagsType.INSTANCE);
  }

  /** The same, taking several values of which there may be 50, or 500 with high limits. */
  public Param<List<T>> multi() {
    return multi(MultiType.Rules.ORDINARY);
  }

  /** The same, taking several values. */
  public Param<List<T>> multi(MultiType.Rules rules) {
    return new Param<>(
        name, new MultiType<>(type, rules), fallback == null ? null : List.of(fallback), traits);
  }

  /** The same, with the value that it has when it is not sent. */
  public Param<T> defaults(T value) {
    return new Param<>(name, type, value, traits);
  }

  /** The same; a call without it fails. */
  public Param<T> required() {
    return with(
        new Traits(true, traits.sensitive, traits.deprecated, traits.notes, traits.template));
  }

  /** The same; its text is a secret and is never shown or logged. */
  public Param<T> sensitive() {
    return with(
        new Traits(traits.required, true, traits.deprecated, traits.notes, traits.template));
  }

  /** The same; whoever sends it is warned. */
  public Param<T> deprecated() {
    return with(new Traits(traits.required, traits.sensitive, true, traits.notes, traits.template));
  }

  /**
   * The same with a remark on when it can be used.
   *
   * @param note the end of the key of the remark, {@code apihelp-PATH-paraminfo-NOTE}
   */
  public Param<T> note(String note) {
    List<String> notes = new ArrayList<>(traits.notes);
    notes.add(note);
    return with(
        new Traits(
            traits.required,
            traits.sensitive,
            traits.deprecated,
            List.copyOf(notes),
            traits.template));
  }

  /**
   * The same for a parameter of which there is one for every value of another, such as {@code
   * contentformat-{slot}} for every value of {@code slots}.
   *
   * @param variable what stands in braces in the name
   */
  public Param<T> forEach(String variable, Param<?> source) {
    return with(
        new Traits(
            traits.required,
            traits.sensitive,
            traits.deprecated,
            traits.notes,
            new Template(variable, source)));
  }

  private Param<T> with(Traits newTraits) {
    return new Param<>(name, type, fallback, newTraits);
  }

  /** Itself alone. */
  @Override
  public List<Param<?>> params() {
    return List.of(this);
  }

  /** What its text can be refused for, and that it is missing. */
  @Override
  public List<String> errors() {
    List<String> codes = new ArrayList<>();
    if (traits.required) {
      codes.add("missingparam");
    }
    if (!type.takesSeparators()) {
      codes.add("badvalue");
    }
    codes.addAll(type.errors());
    return codes;
  }

  /** The name without the module's prefix. */
  public String name() {
    return name;
  }

  /** The type. */
  public ParamType<T> type() {
    return type;
  }

  /** The value when it is not sent, or null. */
  public @Nullable T fallback() {
    return fallback;
  }

  /** Whether a call without it fails. */
  public boolean isRequired() {
    return traits.required;
  }

  /** Whether its text is a secret. */
  public boolean isSensitive() {
    return traits.sensitive;
  }

  /** Whether its use is discouraged. */
  public boolean isDeprecated() {
    return traits.deprecated;
  }

  /** The ends of the keys of the remarks on when it can be used. */
  public List<String> notes() {
    return traits.notes;
  }

  /** How it stands for several parameters; null when it stands for itself. */
  public @Nullable Template template() {
    return traits.template;
  }

  /** The text that stands for the value when it is not sent, or null. */
  public @Nullable String fallbackText() {
    return fallback == null ? null : type.textOf(fallback);
  }

  @Override
  public String toString() {
    return name + ": " + type.wireName();
  }
}
