package org.palimpsest.wikitext.function.expression;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What numbers can be joined with or led by, and how closely it holds on to them. */
enum Operator {
  OPENING("(", -1, 0),
  NEGATIVE("-", 10, 1),
  POSITIVE("+", 10, 1),
  TIMES_TEN_TO("e", 10, 2),
  SINE("sin", 9, 1),
  COSINE("cos", 9, 1),
  TANGENT("tan", 9, 1),
  ARCSINE("asin", 9, 1),
  ARCCOSINE("acos", 9, 1),
  ARCTANGENT("atan", 9, 1),
  EXPONENTIAL("exp", 9, 1),
  LOGARITHM("ln", 9, 1),
  ABSOLUTE("abs", 9, 1),
  FLOOR("floor", 9, 1),
  TRUNCATION("trunc", 9, 1),
  CEILING("ceil", 9, 1),
  ROOT("sqrt", 9, 1),
  NOT("not", 9, 1),
  POWER("^", 8, 2),
  TIMES("*", 7, 2),
  DIVIDED("/", 7, 2),
  DIVIDED_BY_WORD("div", 7, 2),
  REMAINDER("mod", 7, 2),
  EXACT_REMAINDER("fmod", 7, 2),
  PLUS("+", 6, 2),
  MINUS("-", 6, 2),
  ROUNDED("round", 5, 2),
  EQUAL("=", 4, 2),
  UNEQUAL("<>", 4, 2),
  UNEQUAL_TOO("!=", 4, 2),
  LESS("<", 4, 2),
  GREATER(">", 4, 2),
  AT_MOST("<=", 4, 2),
  AT_LEAST(">=", 4, 2),
  AND("and", 3, 2),
  OR("or", 2, 2);

  private static final Map<String, Operator> LEADING = bySymbol(1);
  private static final Map<String, Operator> JOINING = bySymbol(2);

  private final String symbol;
  private final int precedence;
  private final int operands;

  Operator(String symbol, int precedence, int operands) {
    this.symbol = symbol;
    this.precedence = precedence;
    this.operands = operands;
  }

  private static Map<String, Operator> bySymbol(int operands) {
    return Arrays.stream(values())
        .filter(operator -> operator.operands == operands)
        .collect(Collectors.toUnmodifiableMap(operator -> operator.symbol, Function.identity()));
  }

  /** Those that lead a number, by how they are written. */
  static Map<String, Operator> leading() {
    return LEADING;
  }

  /** Those that join two numbers, by how they are written. */
  static Map<String, Operator> joining() {
    return JOINING;
  }

  String symbol() {
    return symbol;
  }

  int precedence() {
    return precedence;
  }

  int operands() {
    return operands;
  }
}
