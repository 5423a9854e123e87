package org.palimpsest.wikitext.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.expand.FunctionTable;
import org.palimpsest.wikitext.testing.InMemoryWiki;
import org.palimpsest.wikitext.word.MagicWord;
import org.palimpsest.wikitext.word.MagicWords;

final class StandardFunctionsTest {
  private static final FunctionTable TABLE =
      StandardFunctions.table(new InMemoryWiki().wiki().settings());
  private static final Pattern KEY =
      Pattern.compile("\"(pfunc_\\w+|duplicate-defaultsort|restricted-displaytitle)\"");

  @Test
  void each_word_for_a_function_or_a_variable_calls_one() {
    for (MagicWord word : MagicWords.with(true, true).all()) {
      for (String alias : word.aliases()) {
        String name = alias.replace(":", "");
        if (word.kinds().contains(MagicWord.Kind.FUNCTION)) {
          assertThat(TABLE.function(name) == null && TABLE.function("#" + name) == null)
              .as(alias)
              .isFalse();
        }
        if (word.kinds().contains(MagicWord.Kind.VARIABLE)) {
          assertThat(TABLE.variable(name)).as(alias).isNotNull();
        }
      }
    }
  }

  @Test
  void functions_of_extensions_are_there_when_they_are_wanted() {
    assertThat(MagicWords.standard().names(MagicWord.Kind.FUNCTION)).doesNotContain("if", "len");
    assertThat(MagicWords.with(true, false).names(MagicWord.Kind.FUNCTION))
        .contains("if")
        .doesNotContain("len");
    assertThat(MagicWords.with(true, true).names(MagicWord.Kind.FUNCTION)).contains("if", "len");
    assertThat(MagicWords.with(false, true)).isSameAs(MagicWords.standard());
  }

  @Test
  void everything_that_functions_say_has_words() throws IOException {
    Set<String> keys = new TreeSet<>();
    Path functions = Path.of("src", "main", "java", "org", "palimpsest", "wikitext", "function");
    try (Stream<Path> files = Files.walk(functions)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher found = KEY.matcher(Files.readString(file));
        while (found.find()) {
          keys.add(found.group(1));
        }
      }
    }
    assertThat(words("en")).isEqualTo(keys);
    assertThat(Stream.of("da", "fr", "tr", "zh-hans").map(StandardFunctionsTest::words))
        .allSatisfy(words -> assertThat(words).isEqualTo(keys));
  }

  private static Set<String> words(String language) {
    Properties bundle = new Properties();
    Path file =
        Path.of("src/main/resources/org/palimpsest/messages/functions", language + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      bundle.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeSet<>(bundle.stringPropertyNames());
  }
}
