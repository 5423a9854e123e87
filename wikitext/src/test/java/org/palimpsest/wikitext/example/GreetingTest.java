package org.palimpsest.wikitext.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.output.ParserOutput;
import org.palimpsest.wikitext.source.FileSource;
import org.palimpsest.wikitext.source.StandardFacts;

class GreetingTest {
  private static final Path README = Path.of("README.md");

  @Test
  void the_example_of_the_readme_does_what_it_says(@TempDir Path folder) throws IOException {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    String text = "{{Hello|[[World]]}}";
    Files.writeString(folder.resolve("Template:Hello.wikitext"), "''Hello'', {{{1}}}!");

    // example
    Settings settings = Settings.standard("Example", "https://wiki.example");
    Namespaces namespaces = settings.titles().namespaces();
    Wiki wiki =
        new Wiki(
            settings, new PageFolder(folder, namespaces), FileSource.NONE, new StandardFacts());
    Wikitext wikitext = Wikitext.standard(settings);

    PageContext page = PageContext.unsaved(new Title(Namespace.MAIN, "Greeting"), 0, now);
    ParserOutput output = wikitext.parse(wiki, page, ParseOptions.STANDARD, text);

    String html = HtmlWriter.write(output.content());
    Set<Title> links = output.facts().links();
    // end

    assertThat(html)
        .isEqualTo(
            "<p><i>Hello</i>, <a href=\"/w/index.php?title=World&amp;action=edit&amp;redlink=1\""
                + " class=\"new\" title=\"World (page does not exist)\">World</a>!\n</p>");
    assertThat(links).containsExactly(new Title(Namespace.MAIN, "World"));
  }

  @Test
  void the_readme_shows_the_example_as_it_is() throws IOException {
    List<String> source =
        Files.readAllLines(
            Path.of("src/test/java/org/palimpsest/wikitext/example/GreetingTest.java"));
    List<String> example =
        source.subList(source.indexOf("    // example") + 1, source.indexOf("    // end"));
    String shown = String.join("\n", example).stripIndent().strip();

    assertThat(Files.readString(README)).contains("```java\n" + shown + "\n```");
  }
}
