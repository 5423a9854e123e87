package org.palimpsest.wikitext.function.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.expand.ParserFunction.Result;
import org.palimpsest.wikitext.function.Errors;
import org.palimpsest.wikitext.mark.Marks;

/** Functions that calculate ({@code #expr}) and that choose by what comes of it. */
public final class Expressions {
  private static final int DIGITS = 14;
  private static final int SMALLEST_EXPONENT = -4;
  private static final MathContext PRECISION = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  private Expressions() {}

  /** The functions by name. */
  public static Map<String, ParserFunction> all() {
    return Map.of("expr", Expressions::calculate, "ifexpr", Expressions::choose);
  }

  private static Outcome outcome(FunctionCall call) {
    return Evaluation.of(Marks.removed(call.argument(0)));
  }

  private static Result calculate(FunctionCall call) {
    return switch (outcome(call)) {
      case Outcome.Value(double number) -> Result.of(written(number));
      case Outcome.Failure(var why) -> Errors.strong(call, why);
      case Outcome.Nothing _ -> Result.of("");
    };
  }

  private static Result choose(FunctionCall call) {
    return switch (outcome(call)) {
      case Outcome.Value(double number) -> Result.of(call.argument(number != 0 ? 1 : 2));
      case Outcome.Failure(var why) -> Errors.strong(call, why);
      case Outcome.Nothing _ -> Result.of(call.argument(2));
    };
  }

  /** With as many digits as can be relied on; very large and very small ones with an exponent. */
  static String written(double number) {
    if (Double.isInfinite(number)) {
      return number < 0 ? "-INF" : "INF";
    }
    if (number == 0) {
      return Double.doubleToRawLongBits(number) == 0 ? "0" : "-0";
    }
    BigDecimal rounded = new BigDecimal(number).round(PRECISION).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= SMALLEST_EXPONENT && exponent < DIGITS) {
      return rounded.toPlainString();
    }
    String digits = rounded.unscaledValue().abs().toString();
    return (number < 0 ? "-" : "")
        + digits.charAt(0)
        + '.'
        + (digits.length() == 1 ? "0" : digits.substring(1))
        + 'E'
        + (exponent < 0 ? "-" : "+")
        + Math.abs(exponent);
  }
}
