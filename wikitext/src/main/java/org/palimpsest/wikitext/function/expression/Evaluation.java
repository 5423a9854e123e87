package org.palimpsest.wikitext.function.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.function.text.LeadingNumber;

/**
 * Evaluates an expression with a stack of numbers and one of operators, each of which waits until
 * no operator that holds on more closely comes behind it.
 */
final class Evaluation {
  private static final int MOST = 100;

  private final Deque<Double> numbers = new ArrayDeque<>();
  private final Deque<Operator> operators = new ArrayDeque<>();
  private boolean afterNumber;
  private @Nullable Outcome failure;

  private Evaluation() {}

  /** What comes of an expression. */
  static Outcome of(String expression) {
    return new Evaluation().evaluate(new Words(expression));
  }

  private Outcome evaluate(Words words) {
    boolean any = false;
    while (failure == null && words.next()) {
      any = true;
      if (numbers.size() > MOST || operators.size() > MOST) {
        failure = new Outcome.Failure(Message.of("pfunc_expr_stack_exhausted"));
      } else {
        read(words);
      }
    }
    while (failure == null && !operators.isEmpty()) {
      if (operators.peek() == Operator.OPENING) {
        failure = new Outcome.Failure(Message.of("pfunc_expr_unclosed_bracket"));
      } else {
        apply(operators.pop());
      }
    }
    if (failure != null) {
      return failure;
    }
    return numbers.isEmpty() && !any ? new Outcome.Nothing() : result();
  }

  private Outcome result() {
    Double number = numbers.poll();
    if (number == null) {
      return Outcome.failure("pfunc_expr_missing_operand", "()");
    }
    return number.isNaN()
        ? new Outcome.Failure(Message.of("pfunc_expr_not_a_number"))
        : new Outcome.Value(number);
  }

  private void read(Words words) {
    if (words.isNumber()) {
      number(LeadingNumber.of(words.word()));
      return;
    }
    String word = words.word();
    switch (word) {
      case "(" -> lead(Operator.OPENING);
      case ")" -> close();
      case "pi" -> number(Math.PI);
      default -> operator(word, words.isWord());
    }
  }

  private void number(double number) {
    if (afterNumber) {
      failure = new Outcome.Failure(Message.of("pfunc_expr_unexpected_number"));
      return;
    }
    numbers.push(number);
    afterNumber = true;
  }

  private void operator(String symbol, boolean isWord) {
    Operator leading = Operator.leading().get(symbol);
    Operator joining = Operator.joining().get(symbol);
    if (afterNumber && joining != null) {
      join(joining);
    } else if (!afterNumber && symbol.equals("e")) {
      number(Math.E);
    } else if (leading != null) {
      lead(leading);
    } else if (joining != null) {
      failure = Outcome.failure("pfunc_expr_unexpected_operator", symbol);
    } else {
      failure =
          Outcome.failure(
              isWord ? "pfunc_expr_unrecognised_word" : "pfunc_expr_unrecognised_punctuation",
              symbol);
    }
  }

  private void lead(Operator operator) {
    if (afterNumber) {
      failure = Outcome.failure("pfunc_expr_unexpected_operator", operator.symbol());
      return;
    }
    operators.push(operator);
  }

  private void join(Operator operator) {
    while (failure == null
        && !operators.isEmpty()
        && operators.element().precedence() >= operator.precedence()) {
      apply(operators.pop());
    }
    operators.push(operator);
    afterNumber = false;
  }

  private void close() {
    while (failure == null && !operators.isEmpty() && operators.peek() != Operator.OPENING) {
      apply(operators.pop());
    }
    if (failure == null && operators.poll() == null) {
      failure = new Outcome.Failure(Message.of("pfunc_expr_unexpected_closing_bracket"));
    }
    afterNumber = true;
  }

  private void apply(Operator operator) {
    Double right = numbers.poll();
    Double left = operator.operands() == 2 ? numbers.poll() : Double.valueOf(0);
    if (right == null || left == null) {
      failure = Outcome.failure("pfunc_expr_missing_operand", operator.symbol());
      return;
    }
    switch (Calculation.of(operator, left, right)) {
      case Outcome.Value(double number) -> numbers.push(number);
      case Outcome other -> failure = other;
    }
  }
}
