package org.palimpsest.wikitext.function.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.function.Lazy;
import org.palimpsest.wikitext.function.text.LeadingNumber;
import org.palimpsest.wikitext.output.Tracking;

/** Numbers as the wiki's language writes them, and back ({@code formatnum}). */
public final class NumberFormatting implements ParserFunction {
  private static final int DECIMALS = 3;

  private final Lazy<NumberStyle> style;

  public NumberFormatting(Lazy<NumberStyle> style) {
    this.style = style;
  }

  @Override
  public Result call(FunctionCall call) {
    String text = call.argument(0);
    String option = call.argument(1);
    if (option.equals("R")) {
      return Result.of(style.get().plain(text));
    }
    if (text.equals("INF") || text.equals("-INF")) {
      return Result.of(text.replace("-", "\u2212").replace("INF", NumberStyle.infinity()));
    }
    boolean number = LeadingNumber.isAll(text);
    if (!number && !text.isEmpty()) {
      call.parse().output().track(Tracking.FORMATNUM);
    }
    boolean grouped = !option.equalsIgnoreCase("NOSEP");
    return Result.of(format(number && text.startsWith("+") ? text.substring(1) : text, grouped));
  }

  private String format(String text, boolean grouped) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '+' ? at : LeadingNumber.end(text, at);
      if (end == at) {
        out.append(text.charAt(at));
        at++;
      } else {
        number(text.substring(at, end), grouped, out);
        at = end;
      }
    }
    return out.toString();
  }

  private void number(String number, boolean grouped, StringBuilder out) {
    int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (exponent < 0) {
      style.get().write(number, grouped, out);
    } else if (grouped) {
      value(Double.parseDouble(number), out);
    } else {
      style.get().write(number.substring(0, exponent), false, out);
      out.append(number, exponent, number.length());
    }
  }

  private void value(double value, StringBuilder out) {
    if (Double.isInfinite(value)) {
      out.append(value < 0 ? "\u2212" : "").append(NumberStyle.infinity());
      return;
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    style
        .get()
        .write(
            rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString(), true, out);
  }
}
