package org.palimpsest.testkit.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values for parameters: mostly of the right kind, often at its edge, sometimes garbage. */
final class Guesses {
  private static final List<String> GARBAGE =
      List.of(
          "",
          "|",
          "||a|",
          "\u001f",
          "\u001fa\u001fb|c",
          "*",
          "-1",
          "0",
          "9223372036854775807",
          "9223372036854775808",
          "1e3",
          "max",
          "\u0000\u0001",
          "\ud83d\ude00",
          "a\u0301",
          "'; DROP TABLE page; --",
          "%00%ff",
          "<script>alert(1)</script>",
          "]]>",
          "{{{{{1}}}}}",
          "..",
          "#",
          "$1 {0} {0, plural,",
          "x".repeat(300),
          "infinity",
          "now",
          "true",
          "null",
          "[]");

  private static final Map<String, List<String>> BY_TYPE =
      Map.ofEntries(
          Map.entry("integer", List.of("1", "2", "5", "100", "-7", "99999999")),
          Map.entry("limit", List.of("1", "2", "10", "max", "500", "5001", "0")),
          Map.entry("boolean", List.of("", "1", "false")),
          Map.entry("namespace", List.of("0", "1", "2", "8", "10", "-1", "*")),
          Map.entry(
              "timestamp",
              List.of(
                  "2026-11-21T20:00:00Z", "now", "20261121200000", "1", "2030-13-45T99:99:99Z")),
          Map.entry(
              "expiry", List.of("infinity", "1 week", "2 days ago", "2031-01-01", "next friday")),
          Map.entry(
              "user",
              List.of(
                  "Alice", "Sam", "192.0.2.7", "10.0.0.0/8", "#1", "~2026-1", "x>Y", "User:Alice")),
          Map.entry(
              "title",
              List.of("Fen", "Talk:Fen", "User:Alice", "Special:Version", "Nowhere", "A<")),
          Map.entry(
              "string",
              List.of(
                  "Fen",
                  "Bog",
                  "Nowhere",
                  "Alice",
                  "1",
                  "2",
                  "csrf",
                  "edit",
                  "rc",
                  "x|y",
                  "20261121200000|1",
                  "1|2",
                  "0|Fen",
                  "F",
                  "css",
                  "Fen|Bog",
                  "name=value")),
          Map.entry("text", List.of("some text", "== a ==\n~~~~", "#REDIRECT [[Bog]]", "{}")),
          Map.entry("password", List.of("Correct-Horse-9", "short", "0".repeat(32))));

  private final RandomGenerator random;

  Guesses(RandomGenerator random) {
    this.random = random;
  }

  /** A value for a parameter. */
  String value(DeclaredParam param) {
    if (random.nextInt(8) == 0) {
      return any(GARBAGE);
    }
    if (!param.several() || random.nextBoolean()) {
      return one(param);
    }
    List<String> several = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      several.add(one(param));
    }
    return String.join("|", several);
  }

  private String one(DeclaredParam param) {
    return param.values().isEmpty()
        ? any(BY_TYPE.getOrDefault(param.type(), GARBAGE))
        : any(param.values());
  }

  /** Any of these. */
  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
