package org.palimpsest.bench.load.work;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palimpsest.bench.load.api.Article;

/** Pages that cost a parser something, each in another way. */
public enum WikitextKind {
  /** A short page with a heading, a list and links. */
  SMALL {
    @Override
    String text(String template) {
      return """
      '''Small''' page with a [[link]] and ''italics''.

      == Section ==
      * one
      * two

      See [http://a.example here].
      """;
    }
  },
  /** An article of 100,000 characters that calls a template 200 times. */
  TEMPLATES {
    @Override
    String text(String template) {
      return lines(
          200,
          i ->
              Article.text(new Random(i), 430)
                  + "\n\n{{%s|name %d|value of [[Page %d]]|c=%d}}\n\n"
                      .formatted(template, i, i % 50, i));
    }
  },
  /** A list of 2,000 links to pages that do not exist. */
  LINKS {
    @Override
    String text(String template) {
      return lines(2000, "* [[Page %1$d]]\n"::formatted);
    }
  },
  /** A table of 1,000 rows. */
  TABLE {
    @Override
    String text(String template) {
      return "{| class=\"wikitable\"\n"
          + lines(
              1000,
              i ->
                  "|-\n| %d || style=\"color:red\" | cell || '''b''' || [[Page %d]]\n"
                      .formatted(i, i % 20))
          + "|}\n";
    }
  };

  /** What stands in the template that pages call. */
  static final String TEMPLATE =
      "<div class=\"box\" style=\"color:red\">'''{{{1}}}''': {{{2|none}}} ({{{c|}}})</div>";

  /**
   * The text of the page.
   *
   * @param template the name of a template that may be called
   */
  abstract String text(String template);

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }
}
