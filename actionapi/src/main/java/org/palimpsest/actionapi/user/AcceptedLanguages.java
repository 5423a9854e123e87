package org.palimpsest.actionapi.user;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;

/** The languages that a browser asks for, as its header names them. */
final class AcceptedLanguages {
  private static final Pattern RANGE =
      Pattern.compile(
          "([a-z]{1,8}(?:-[a-z]{1,8})*|\\*)\\s*(?:;\\s*q\\s*=\\s*(1(?:\\.0{0,3})?|0(?:\\.[0-9]{0,3})?)?)?");

  private AcceptedLanguages() {}

  private record Range(String code, BigDecimal quality) {}

  /** The languages with how much each is wanted, the most wanted first. */
  static Node node(@Nullable String header) {
    List<Range> ranges = new ArrayList<>();
    Matcher matcher = RANGE.matcher(header == null ? "" : header.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String quality = matcher.group(2);
      ranges.add(
          new Range(matcher.group(1), quality == null ? BigDecimal.ONE : new BigDecimal(quality)));
    }
    ListNode list = new ListNode("lang");
    ranges.stream()
        .filter(range -> range.quality.signum() > 0)
        .sorted(Comparator.comparing(Range::quality).reversed())
        .forEach(
            range -> list.addObject().put("q", number(range.quality)).content("code", range.code));
    return list;
  }

  private static Node number(BigDecimal quality) {
    return quality.compareTo(BigDecimal.ONE) == 0 ? Node.of(1) : new Node.Fraction(quality);
  }
}
