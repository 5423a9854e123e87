package org.palimpsest.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.output.Facts;
import org.palimpsest.wikitext.output.ParserOutput;
import org.palimpsest.wikitext.preprocess.Preprocessor;
import org.palimpsest.wikitext.preprocess.Tree;
import org.palimpsest.wikitext.presave.Signature;
import org.palimpsest.wikitext.testing.Browser;
import org.palimpsest.wikitext.testing.InMemoryWiki;

/**
 * Pages as people write them, with templates that use each other, in many languages: what must be
 * true of any page is true of them. They lie in the folder {@code pages}; the first line of a file
 * is the page's title.
 */
class EncyclopaediaTest {
  private static final int LONGEST = 1 << 20;
  private static final Map<String, String> PAGES = new TreeMap<>();
  private static final InMemoryWiki WIKI =
      new InMemoryWiki()
          .file("Enc_landscape.png", 640, 320)
          .file("Enc_portrait.png", 200, 400)
          .file("Enc_small.png", 60, 40);
  private static final Wikitext WIKITEXT = Wikitext.standard(WIKI.wiki().settings());

  @BeforeAll
  static void read_the_pages() throws IOException, URISyntaxException {
    Path folder = Path.of(EncyclopaediaTest.class.getResource("pages").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String[] page = Files.readString(file).split("\n", 2);
        PAGES.put(page[0], page[1].stripTrailing());
      }
    }
    PAGES.forEach(WIKI::page);
  }

  static List<String> pages() {
    return PAGES.keySet().stream().filter(name -> !name.startsWith("Template:")).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void browsers_read_the_very_tree_that_was_written(String name) {
    List<Node> tree = parse(name).content();
    assertThat(Browser.reads(HtmlWriter.write(tree))).isEqualTo(Browser.shouldRead(tree));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_went_wrong(String name) {
    ParserOutput output = parse(name);
    each(
        output.content(),
        element ->
            assertThat(String.valueOf(element.attributes().get("class")).split(" "))
                .doesNotContain("error"));
    assertThat(output.facts().warnings()).isEmpty();
    assertThat(HtmlWriter.write(output.content())).isNotBlank().doesNotContain("\u007F");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_link_that_is_shown_is_a_fact(String name) {
    ParserOutput output = parse(name);
    Facts facts = output.facts();
    Title self = WIKI.title(name);
    each(
        output.content(),
        element -> {
          switch (element.meaning()) {
            case Meaning.PageLink(ParsedTitle.Local(Title title, _))
                when title.namespace() == Namespace.MEDIA ->
                assertThat(facts.files()).contains(title.key());
            case Meaning.PageLink(ParsedTitle.Local(Title title, _))
                when title.canExist() && !title.equals(self) ->
                assertThat(facts.links()).contains(title);
            case Meaning.PageLink(ParsedTitle.Interwiki other) ->
                assertThat(facts.interwikiLinks())
                    .anyMatch(link ->
                        link.prefix().equals(other.prefix()) && link.text().equals(other.text()));
            case Meaning.File(String file) -> assertThat(facts.files()).contains(file);
            default -> {}
          }
        });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_pieces_of_a_text_are_the_text(String name) {
    for (Tree.Reading reading : Tree.Reading.values()) {
      assertThat(Preprocessor.ofCore().read(text(name), reading).text()).isEqualTo(text(name));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void what_was_saved_is_not_changed_by_saving_it_again(String name) {
    PageContext page = context(name);
    var saving = WIKITEXT.saving(WIKI.wiki(), page, new Signature("[[User:A|A]]", "now"));
    String saved = saving.apply(text(name), LONGEST).orElseThrow();
    assertThat(saving.apply(saved, LONGEST)).contains(saved);
  }

  private static String text(String name) {
    return Objects.requireNonNull(PAGES.get(name));
  }

  private static PageContext context(String name) {
    int bytes = text(name).getBytes(StandardCharsets.UTF_8).length;
    return PageContext.unsaved(WIKI.title(name), bytes, InMemoryWiki.NOW);
  }

  private static ParserOutput parse(String name) {
    return WIKITEXT.parse(WIKI.wiki(), context(name), ParseOptions.STANDARD, text(name));
  }

  private static void each(List<Node> nodes, Consumer<Node.Element> action) {
    for (Node node : nodes) {
      if (node instanceof Node.Element element) {
        action.accept(element);
        each(element.children(), action);
      }
    }
  }
}
