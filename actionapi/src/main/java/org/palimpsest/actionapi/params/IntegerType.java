package org.palimpsest.actionapi.params;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * Whole numbers. A number outside the range is moved into it with a warning, or refused where the
 * range is enforced.
 *
 * @param min the smallest, or null
 * @param max the largest, or null
 * @param enforced whether others are refused
 */
public record IntegerType(@Nullable Long min, @Nullable Long max, boolean enforced)
    implements ParamType<Long> {
  /** Any number of 64 bits. */
  public static final IntegerType ANY = new IntegerType(null, null, false);

  private static final int MOST_CHARACTERS = 64;

  /** Numbers from this one on; smaller ones are raised to it. */
  public static IntegerType atLeast(long min) {
    return new IntegerType(min, null, false);
  }

  /** Numbers between these, both included; others are moved to the nearer one. */
  public static IntegerType between(long min, long max) {
    return new IntegerType(min, max, false);
  }

  /** The same; numbers outside are refused. */
  public IntegerType strictly() {
    return new IntegerType(min, max, true);
  }

  @Override
  public Parsed<Long> parse(String text, String name, ParamContext context) {
    Long number = numberOf(text);
    if (number == null) {
      return badInteger(text, name);
    }
    long nearest = number;
    if (min != null && nearest < min) {
      nearest = min;
    } else if (max != null && nearest > max) {
      nearest = max;
    }
    if (nearest == number) {
      return Parsed.good(number);
    }
    ObjectNode data = range();
    String message = outOfRange(text, name, min, max);
    if (enforced) {
      return new Parsed.Bad<>(ApiError.of("outofrange", message).with(data));
    }
    context.warn("outofrange", message, data);
    return Parsed.good(nearest);
  }

  @Override
  public String wireName() {
    return "integer";
  }

  static Parsed<Long> badInteger(String text, String name) {
    return Parsed.bad(
        "badinteger",
        "The parameter \"%s\" takes a whole number, not \"%s\".".formatted(name, text));
  }

  static String outOfRange(String text, String name, @Nullable Long min, @Nullable Long max) {
    String range =
        max == null
            ? "%d or more".formatted(min)
            : min == null ? "%d or less".formatted(max) : "between %d and %d".formatted(min, max);
    return "The value \"%s\" for parameter \"%s\" must be %s.".formatted(text, name, range);
  }

  /** The number that an optional sign and decimal digits stand for, or null. */
  static @Nullable Long numberOf(String text) {
    int first = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
    if (text.length() == first || text.length() > MOST_CHARACTERS) {
      return null;
    }
    for (int i = first; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return null;
      }
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException tooLarge) {
      return null;
    }
  }

  private ObjectNode range() {
    ObjectNode data = new ObjectNode();
    if (min != null) {
      data.put("min", min);
    } else {
      data.putNull("min");
    }
    if (max != null) {
      data.put("curmax", max).put("max", max).put("highmax", max);
    } else {
      data.putNull("curmax").putNull("max").putNull("highmax");
    }
    return data;
  }
}
