package org.palimpsest.actionapi.params;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

/**
 * Several values of one type, separated by {@code |}, or by U+001F when the text begins with that.
 *
 * @param element the type of each
 * @param rules how many there may be, and which
 */
public record MultiType<T>(ParamType<T> element, Rules rules) implements ParamType<List<T>> {
  static final char OTHER_SEPARATOR = '\u001F';

  /**
   * What holds for the list as a whole.
   *
   * @param limit how many values most callers may send
   * @param highLimit how many those with high limits may send
   * @param duplicates whether a value sent twice comes twice
   * @param all the word that alone stands for all values of a choice, or null
   * @param exact whether unknown values of a choice, and none at all, are refused; else there is a
   *     warning
   */
  public record Rules(
      int limit, int highLimit, boolean duplicates, @Nullable String all, boolean exact) {
    /** 50 or 500 values, each once. */
    public static final Rules ORDINARY = new Rules(50, 500, false, null);

    /** The ordinary rules, and {@code *} for all values. */
    public static final Rules ORDINARY_OR_ALL = new Rules(50, 500, false, "*");

    /** The ordinary rules where it would do harm to go on without a value that was mistyped. */
    public static final Rules EXACT = new Rules(50, 500, false, null, true);

    /** Where unknown values are passed over. */
    public Rules(int limit, int highLimit, boolean duplicates, @Nullable String all) {
      this(limit, highLimit, duplicates, all, false);
    }
  }

  @Override
  public Parsed<List<T>> parse(String text, String name, ParamContext context) {
    if (rules.all != null && text.equals(rules.all) && element instanceof KnownValues<T> known) {
      return Parsed.good(known.all(context));
    }
    int most = context.highLimits() ? rules.highLimit : rules.limit;
    List<String> parts = split(text, most + 1);
    if (parts.size() > most) {
      return new Parsed.Bad<>(tooMany(name, most));
    }
    return switch (element) {
      case KnownValues<T> known when !rules.exact -> parseKnown(known, text, parts, name, context);
      default -> parseAll(rules.exact && parts.isEmpty() ? List.of("") : parts, name, context);
    };
  }

  private Parsed<List<T>> parseAll(List<String> parts, String name, ParamContext context) {
    List<T> values = new ArrayList<>(parts.size());
    for (String part : parts) {
      switch (element.parse(part, name, context)) {
        case Parsed.Good<T>(T value) -> values.add(value);
        case Parsed.Bad<T>(ApiError error) -> {
          return new Parsed.Bad<>(error);
        }
      }
    }
    return Parsed.good(distinct(values));
  }

  private Parsed<List<T>> parseKnown(
      KnownValues<T> known, String text, List<String> parts, String name, ParamContext context) {
    List<T> values = new ArrayList<>(parts.size());
    LinkedHashSet<String> unknown = new LinkedHashSet<>();
    for (String part : parts) {
      T value = known.find(part, context);
      if (value == null) {
        unknown.add(part);
      } else {
        known.noteUse(part, name, context);
        values.add(value);
      }
    }
    if (!unknown.isEmpty()) {
      context.warn(
          Message.of(
              "paramvalidator-unrecognizedvalues",
              Message.plain(name),
              Message.plain(text),
              Message.plain(unknown, Message.Joint.COMMA),
              Message.count(unknown.size())),
          new ObjectNode().put("values", ListNode.ofTexts("_v", unknown)));
    }
    return Parsed.good(distinct(values));
  }

  private List<T> distinct(List<T> values) {
    return rules.duplicates || values.size() < 2
        ? List.copyOf(values)
        : List.copyOf(new LinkedHashSet<>(values));
  }

  private ApiError tooMany(String name, int most) {
    return ApiError.of(
            Message.of("paramvalidator-toomanyvalues", Message.plain(name), Message.count(most)))
        .with(
            new ObjectNode()
                .put("parameter", name)
                .put("limit", most)
                .put("lowlimit", rules.limit)
                .put("highlimit", rules.highLimit));
  }

  /** The parts; the last one holds all the rest when there are more than {@code most}. */
  public static List<String> split(String text, int most) {
    if (text.isEmpty()) {
      return List.of();
    }
    boolean other = text.charAt(0) == OTHER_SEPARATOR;
    char separator = other ? OTHER_SEPARATOR : '|';
    int from = other ? 1 : 0;
    List<String> parts = new ArrayList<>();
    if (from == text.length()) {
      return parts;
    }
    while (parts.size() < most - 1) {
      int end = text.indexOf(separator, from);
      if (end < 0) {
        break;
      }
      parts.add(text.substring(from, end));
      from = end + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  @Override
  public ParamDescription describe(Vocabulary vocabulary) {
    return new ParamDescription.Several(element.describe(vocabulary), rules);
  }

  @Override
  public String textOf(List<T> values) {
    return String.join("|", textsOf(values));
  }

  /** The texts that stand for values of this type. */
  @SuppressWarnings("unchecked") // only this type's own values come here
  List<String> textsOf(List<?> values) {
    return values.stream().map(value -> element.textOf((T) value)).toList();
  }

  @Override
  public boolean takesSeparators() {
    return true;
  }

  @Override
  public List<String> errors() {
    List<String> codes = new ArrayList<>(List.of("toomanyvalues"));
    if (rules.exact || !(element instanceof KnownValues<T>)) {
      codes.addAll(element.errors());
    }
    return codes;
  }

  @Override
  public String wireName() {
    return element.wireName();
  }
}
