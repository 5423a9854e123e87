package org.palimpsest.actionapi.params;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

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

  static final String OUT_OF_RANGE = "outofrange";

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
    ObjectNode data = range(min, max, max, max);
    Message message = outOfRange(text, name, min, max);
    if (enforced) {
      return new Parsed.Bad<>(ApiError.of(OUT_OF_RANGE, message).with(data));
    }
    context.warn(OUT_OF_RANGE, message, data);
    return Parsed.good(nearest);
  }

  @Override
  public List<String> errors() {
    return enforced ? List.of("badinteger", OUT_OF_RANGE) : List.of("badinteger");
  }

  @Override
  public String wireName() {
    return "integer";
  }

  @Override
  public ParamDescription describe(Vocabulary vocabulary) {
    return new ParamDescription.Numeric(wireName(), min, max, null);
  }

  static Parsed<Long> badInteger(String text, String name) {
    return Parsed.bad(
        Message.of("paramvalidator-badinteger", Message.plain(name), Message.plain(text)));
  }

  static Message outOfRange(String text, String name, @Nullable Long min, @Nullable Long max) {
    Message.Param sentName = Message.plain(name);
    Message.Param sentText = Message.plain(text);
    if (min != null && max != null) {
      return Message.of(
          "paramvalidator-outofrange-minmax",
          sentName,
          sentText,
          Message.count(min),
          Message.count(max));
    }
    return min != null
        ? Message.of("paramvalidator-outofrange-min", sentName, sentText, Message.count(min))
        : Message.of(
            "paramvalidator-outofrange-max",
            sentName,
            sentText,
            Message.plain(""),
            Message.count(Objects.requireNonNull(max)));
  }

  /** What programs are told of a range; {@code most} is what this caller may have. */
  static ObjectNode range(
      @Nullable Long min, @Nullable Long most, @Nullable Long max, @Nullable Long highMax) {
    ObjectNode data = new ObjectNode();
    put(data, "min", min);
    put(data, "curmax", most);
    put(data, "max", max);
    put(data, "highmax", highMax);
    return data;
  }

  private static void put(ObjectNode data, String key, @Nullable Long number) {
    if (number == null) {
      data.putNull(key);
    } else {
      data.put(key, number);
    }
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
}
