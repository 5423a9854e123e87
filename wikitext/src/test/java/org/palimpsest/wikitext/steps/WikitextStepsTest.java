package org.palimpsest.wikitext.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to be slow, of every sign that wikitext has, alone and in pairs. */
class WikitextStepsTest {
  private static final int SMALL = 240;
  private static final int LARGE = 4_000;

  private static final List<String> PIECES =
      List.of(
          "{{",
          "}}",
          "{{{",
          "}}}",
          "{{T|",
          "{{#if:",
          "{{{1|",
          "|",
          "=",
          "\n== a ==\n",
          "\n",
          "[[",
          "]]",
          "[[A|",
          "[[File:A.png|",
          "[[Category:A]]",
          " ",
          "[http://a ",
          "]",
          "http://a",
          "''",
          "'''''",
          "\n* ",
          "\n#:",
          "\n; a : ",
          "\n a",
          "\n----",
          "\n{|\n",
          "\n|-\n",
          "\n| a || ",
          "\n|}",
          "!!",
          "<b>",
          "</b>",
          "<i>",
          "<div>",
          "</div>",
          "<p>",
          "<table>",
          "<td>",
          "</td>",
          "<li>",
          "<a",
          "<",
          ">",
          "<span style=\"x:y\">",
          "\"",
          "&",
          "&lt;",
          "<!--",
          "-->",
          "<nowiki>",
          "</nowiki>",
          "<pre>",
          "<gallery>\n",
          "A.png|x\n",
          "</gallery>",
          "<noinclude>",
          "<onlyinclude>",
          "__TOC__",
          "~~~",
          "-{",
          "a");

  private static final List<String> TAGS =
      List.of(
          "a",
          " ",
          "<b>",
          "</b>",
          "<i><b>",
          "</i>",
          "<b id=a><i>",
          "<span>",
          "</span>",
          "<p>",
          "</p>",
          "<div>",
          "</div>",
          "<blockquote>",
          "</blockquote>",
          "<table>",
          "</table>",
          "<table>a<b>",
          "<tr>",
          "<td>",
          "</td>",
          "<caption>",
          "<li>",
          "</li>",
          "<ul>",
          "<dd>",
          "<dt>",
          "<h2>",
          "<hr>",
          "<br>",
          "<ruby>",
          "<rt>",
          "<pre>",
          "<b><p>",
          "</b></p>",
          "<i><table><b>",
          "<div></b><b>x",
          "<");

  private static final Map<String, Consumer<String>> COMPUTATIONS = computations();

  static List<String> computationNames() {
    return List.copyOf(COMPUTATIONS.keySet());
  }

  @ParameterizedTest
  @MethodSource("computationNames")
  void no_text_makes_the_steps_grow_faster_than_its_size(String name) {
    check(name, PIECES);
  }

  @Test
  void no_soup_of_tags_makes_the_steps_grow_faster_than_its_size() {
    check("tags", TAGS);
  }

  private static void check(String name, List<String> pieces) {
    Consumer<String> computation = Objects.requireNonNull(COMPUTATIONS.get(name));
    for (String piece : pieces) {
      Growth.check(name, computation, "many of " + piece, piece::repeat, LARGE / piece.length());
      for (String other : pieces) {
        int n = SMALL / (piece.length() + other.length());
        String texts = "of <%s> and <%s>".formatted(piece, other);
        Growth.check(
            name, computation, "halves " + texts, k -> piece.repeat(k) + other.repeat(k), n);
        Growth.check(name, computation, "pairs " + texts, k -> (piece + other).repeat(k), n);
      }
    }
  }

  private static Map<String, Consumer<String>> computations() {
    Map<String, Consumer<String>> all = CountedComputations.load(WikitextComputations.class);
    // What is read or made once counts for nobody.
    List<String> warm = new ArrayList<>(PIECES);
    warm.add(String.join("", PIECES));
    all.values().forEach(computation -> warm.forEach(computation));
    return all;
  }
}
