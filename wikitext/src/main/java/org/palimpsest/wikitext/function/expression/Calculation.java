package org.palimpsest.wikitext.function.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What operators do with numbers. */
final class Calculation {
  private static final int MOST_DIGITS = 400;

  private Calculation() {}

  /**
   * What comes of an operator.
   *
   * @param left what stands before it; not looked at if nothing does
   * @return the key of a message if it cannot be calculated
   */
  static Outcome of(Operator operator, double left, double right) {
    String problem = problem(operator, right);
    return problem == null
        ? new Outcome.Value(value(operator, left, right))
        : Outcome.failure(problem, operator.symbol());
  }

  private static @Nullable String problem(Operator operator, double right) {
    return switch (operator) {
      case DIVIDED, DIVIDED_BY_WORD, EXACT_REMAINDER ->
          right == 0 ? "pfunc_expr_division_by_zero" : null;
      case REMAINDER -> (long) right == 0 ? "pfunc_expr_division_by_zero" : null;
      case ARCSINE, ARCCOSINE -> Math.abs(right) > 1 ? "pfunc_expr_invalid_argument" : null;
      case LOGARITHM -> right <= 0 ? "pfunc_expr_invalid_argument_ln" : null;
      case ROOT -> right < 0 ? "pfunc_expr_not_a_number" : null;
      default -> null;
    };
  }

  private static double value(Operator operator, double left, double right) {
    return switch (operator) {
      case OPENING -> throw new IllegalArgumentException("a bracket is not calculated");
      case NEGATIVE -> -right;
      case POSITIVE -> right;
      case TIMES_TEN_TO -> left * Math.pow(10, right);
      case SINE -> Math.sin(right);
      case COSINE -> Math.cos(right);
      case TANGENT -> Math.tan(right);
      case ARCSINE -> Math.asin(right);
      case ARCCOSINE -> Math.acos(right);
      case ARCTANGENT -> Math.atan(right);
      case EXPONENTIAL -> Math.exp(right);
      case LOGARITHM -> Math.log(right);
      case ABSOLUTE -> Math.abs(right);
      case FLOOR -> Math.floor(right);
      case TRUNCATION -> right < 0 ? Math.ceil(right) : Math.floor(right);
      case CEILING -> Math.ceil(right);
      case ROOT -> Math.sqrt(right);
      case NOT -> truth(right == 0);
      case POWER -> Math.pow(left, right);
      case TIMES -> left * right;
      case DIVIDED, DIVIDED_BY_WORD -> left / right;
      case REMAINDER -> (double) ((long) left % (long) right);
      case EXACT_REMAINDER -> left % right;
      case PLUS -> left + right;
      case MINUS -> left - right;
      case ROUNDED -> rounded(left, (int) right);
      case EQUAL -> truth(left == right);
      case UNEQUAL, UNEQUAL_TOO -> truth(left != right);
      case LESS -> truth(left < right);
      case GREATER -> truth(left > right);
      case AT_MOST -> truth(left <= right);
      case AT_LEAST -> truth(left >= right);
      case AND -> truth(left != 0 && right != 0);
      case OR -> truth(left != 0 || right != 0);
    };
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }

  /** Half goes away from zero, as the number reads and not as it is kept. */
  private static double rounded(double number, int digits) {
    if (!Double.isFinite(number) || digits > MOST_DIGITS) {
      return number;
    }
    return digits < -MOST_DIGITS
        ? 0
        : BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }
}
