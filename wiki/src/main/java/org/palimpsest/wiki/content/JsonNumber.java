package org.palimpsest.wiki.content;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The one form in which numbers of JSON are written. */
public final class JsonNumber {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  /** Numbers beyond these powers of ten are written with an exponent. */
  private static final int SMALLEST_PLAIN = -4;

  private static final int GREATEST_PLAIN = 16;

  private JsonNumber() {}

  /** A number in that form; empty if it is beyond all bounds. */
  public static Optional<String> text(JsonNode number) {
    double value;
    if (number.isIntegralNumber()) {
      BigInteger whole = number.bigIntegerValue();
      if (whole.compareTo(LEAST) >= 0 && whole.compareTo(GREATEST) <= 0) {
        return Optional.of(whole.toString());
      }
      // The node itself does not give a number that is too great for it.
      value = whole.doubleValue();
    } else {
      value = number.doubleValue();
    }
    if (Double.isInfinite(value)) {
      return Optional.empty();
    }
    return Optional.of(
        value == 0
            ? Double.compare(value, 0) < 0 ? "-0" : "0"
            : text(new BigDecimal(Double.toString(value)).stripTrailingZeros()));
  }

  private static String text(BigDecimal value) {
    int exponent = value.precision() - value.scale() - 1;
    if (exponent >= SMALLEST_PLAIN && exponent <= GREATEST_PLAIN) {
      return value.toPlainString();
    }
    BigDecimal mantissa = value.movePointLeft(exponent);
    return mantissa.toPlainString()
        + (mantissa.scale() <= 0 ? ".0" : "")
        + 'e'
        + (exponent < 0 ? "" : "+")
        + exponent;
  }
}
