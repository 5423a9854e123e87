package org.palimpsest.wiki.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palimpsest.wikitext.steps.CountedComputations;
import org.palimpsest.wikitext.steps.Growth;

/**
 * Texts made to be slow, each in sizes of one to four: the steps may grow with the size, not with
 * its square. What is tried stands in {@link UserTextComputations}.
 */
class HostileStepsTest {
  private static final int SMALL = 160;
  private static final int LARGE = 5_000;

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "{{",
          "}}",
          "[[",
          "]]",
          "|",
          "=",
          "\n",
          "\n=",
          "=\n",
          " ",
          "a",
          "~~~",
          "<!--",
          "-->",
          "<nowiki>",
          "</nowiki",
          "<pre ",
          "<pre/>",
          ">",
          "[[a|",
          "|]]",
          "[[|",
          "(",
          ", ",
          "''",
          "&",
          "&#",
          ":",
          "\"",
          "\\",
          ",",
          "1",
          "-",
          "\u0301",
          "[http://a ",
          "{{PLURAL:1|",
          "1 day ");

  private static final Map<String, Consumer<String>> COMPUTATIONS = computations();

  static List<String> computationNames() {
    return List.copyOf(COMPUTATIONS.keySet());
  }

  @ParameterizedTest
  @MethodSource("computationNames")
  void no_text_makes_the_steps_grow_faster_than_its_size(String name) {
    Consumer<String> computation = Objects.requireNonNull(COMPUTATIONS.get(name));
    for (String piece : PIECES) {
      Growth.check(
          name,
          computation,
          "a large one of " + piece,
          n -> piece.repeat(n),
          LARGE / piece.length());
      for (String other : PIECES) {
        int n = SMALL / (piece.length() + other.length());
        String texts = "of <%s> and <%s>".formatted(piece, other);
        Growth.check(
            name, computation, "halves " + texts, k -> piece.repeat(k) + other.repeat(k), n);
        Growth.check(name, computation, "pairs " + texts, k -> (piece + other).repeat(k), n);
        Growth.check(name, computation, "a last one " + texts, k -> piece.repeat(2 * k) + other, n);
      }
    }
  }

  @Test
  void braces_opened_and_closed_again_around_headings_are_no_trap() {
    Growth.check(
        "section",
        Objects.requireNonNull(COMPUTATIONS.get("section")),
        "nested calls with headings",
        n -> "{{\n== a ==\n".repeat(n) + "\n}}".repeat(n) + "\n== b ==",
        1000);
  }

  @Test
  void steps_are_counted_in_loops_searches_and_regular_expressions() {
    Map<String, Consumer<String>> traps = CountedComputations.load(Traps.class);
    assertThat(traps).hasSize(4);
    traps.forEach((name, trap) -> {
      try {
        Growth.check(name, trap, "one letter", "a"::repeat, 500);
      } catch (AssertionError found) {
        return;
      }
      fail("the trap was not noticed: " + name);
    });
  }

  private static Map<String, Consumer<String>> computations() {
    Map<String, Consumer<String>> all = CountedComputations.load(UserTextComputations.class);
    // What is read or made once counts for nobody.
    List<String> warm = new ArrayList<>(PIECES);
    warm.add("2026-01-01T00:00:00Z");
    all.values().forEach(computation -> warm.forEach(computation));
    return all;
  }
}
