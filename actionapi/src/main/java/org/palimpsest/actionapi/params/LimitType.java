package org.palimpsest.actionapi.params;

import java.util.List;

/**
 * The number of items wanted from a list, or {@code max} for as many as the caller may have.
 *
 * @param min the smallest
 * @param max the largest for most callers
 * @param highMax the largest for callers with high limits
 */
public record LimitType(long min, long max, long highMax) implements ParamType<Long> {
  @Override
  public Parsed<Long> parse(String text, String name, ParamContext context) {
    long most = context.highLimits() ? highMax : max;
    if (text.equals("max")) {
      context.limitIs(most);
      return Parsed.good(most);
    }
    Long number = IntegerType.numberOf(text);
    if (number == null) {
      return IntegerType.badInteger(text, name);
    }
    long nearest = Math.clamp(number, min, most);
    if (nearest != number) {
      context.warn(
          IntegerType.OUT_OF_RANGE,
          IntegerType.outOfRange(text, name, min, most),
          IntegerType.range(min, most, max, highMax));
    }
    return Parsed.good(nearest);
  }

  @Override
  public ParamDescription describe(Vocabulary vocabulary) {
    return new ParamDescription.Numeric(wireName(), min, max, highMax);
  }

  @Override
  public List<String> errors() {
    return List.of("badinteger");
  }

  @Override
  public String wireName() {
    return "limit";
  }
}
