package org.palimpsest.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.palimpsest.actionapi.help.HelpTexts;
import org.palimpsest.actionapi.help.ModuleTree;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamDescription;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.wiki.language.Languages;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.setting.Settings;

/** Everything that the API says has words, and no words are left over. */
final class WordsTest {
  private static final Messages MESSAGES = ApiMessages.load();
  private static final HelpTexts TEXTS = new HelpTexts(MESSAGES);

  /** A whole key in the source: one of these families, or what a message is made of. */
  private static final Pattern KEYS =
      Pattern.compile(
          "\"((?:apierror|apiwarn|paramvalidator|api-help|api-format)-[a-z0-9-]*[a-z0-9])\""
              + "|Message\\s*\\.of\\(\\s*\"([^\"]*[^\"-])\"");

  /** Words that are not those of APIs, of wikis, or of today. */
  private static final Pattern STRANGE =
      Pattern.compile(
          "outdated|\\btells\\b|\\b[Tt]ell (?!\\w+ apart)|\\banswers?\\b|of late\\b|\\bg(?:o|oes)"
              + " on\\b|\\btakes? (?:over|back)\\b|whole number|point in time|time to come|pass"
              + " over|words of the wiki|\\bwho (?:is logged in|asks)\\b|kind of"
              + " content|[Ee]xperienced|\\bshall\\b|(?<!lag )(?<!redirect"
              + " )\\bbehind\\b|[Ee]-mail|\\bmail\\b|\\bholds?\\b|\\bis over\\b|\\bis"
              + " needed\\b|walk through|\\bMakes?\\b(?! minor edits\\b| FooBot\\b| many\\b)");

  private static final List<String> LANGUAGES = List.copyOf(new TreeSet<>(Languages.SPOKEN));

  private static final Pattern ADDRESS_AND_MORE = Pattern.compile("https?://\\S*[.,;:!?](?:\\s|$)");

  /** What {@code errorformat=wikitext} and {@code helpformat=wikitext} give. */
  private static final Pattern SENTENCES =
      Pattern.compile("^(?:api|paramvalidator-|tags-|undo-failure|alreadyrolled)");

  private static final Pattern WIKITEXT =
      Pattern.compile("\\[\\[|'\\{\\{|<|'{4}|~~~|__|&#?\\w+;|^[*#:;= ]|\\w://");

  @Test
  void every_module_parameter_and_error_in_the_help_has_words() {
    assertThat(helpKeys().filter(key -> !MESSAGES.has(key)).collect(Collectors.toSet())).isEmpty();
  }

  @Test
  void no_words_of_the_help_are_about_something_that_is_not_there() {
    Set<String> said = helpKeys().collect(Collectors.toSet());
    said.addAll(keysInCode());

    Set<String> left = new TreeSet<>(MESSAGES.keys());
    left.removeIf(key -> !key.startsWith("apihelp-") && !key.startsWith("api-help-"));
    left.removeAll(said);
    assertThat(left).isEmpty();
  }

  @Test
  void every_key_in_the_code_has_words() {
    Set<String> keys = keysInCode();
    assertThat(keys).contains("apierror-badtoken", "paramvalidator-missingparam", "undo-failure");
    keys.removeIf(MESSAGES::has);
    assertThat(keys).isEmpty();
  }

  @Test
  void each_bundle_is_called_like_the_package_that_says_its_words() throws IOException {
    Path api = Path.of("..", "actionapi", "src", "main");
    try (Stream<Path> bundles = Files.list(api.resolve("resources/org/palimpsest/messages"));
        Stream<Path> packages = Files.list(api.resolve("java/org/palimpsest/actionapi"))) {
      assertThat(packages.map(Path::getFileName))
          .containsAll(bundles.map(Path::getFileName).toList());
    }
  }

  @Test
  void no_file_has_words_for_a_key_twice() throws IOException {
    Set<String> twice = new TreeSet<>();
    for (String module : List.of("actionapi", "wiki", "wikitext")) {
      Path bundles = Path.of("..", module, "src/main/resources/org/palimpsest/messages");
      try (Stream<Path> files = Files.walk(bundles)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Set<String> keys = new TreeSet<>();
          Files.readAllLines(file).stream()
              .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('=')))
              .filter(key -> !keys.add(key))
              .forEach(key -> twice.add(file + ": " + key));
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void english_says_it_in_the_words_of_other_apis() {
    Map<String, String> strange = new TreeMap<>(MESSAGES.patterns(Languages.ENGLISH));
    strange.values().removeIf(pattern -> !STRANGE.matcher(pattern).find());
    assertThat(strange).isEmpty();
  }

  @Test
  void what_the_help_says_of_an_error_needs_nothing_filled_in() {
    assertThat(
            modules()
                .flatMap(module -> module.declaration().help().errors().stream())
                .map(TEXTS::error)
                .map(error -> MESSAGES.patterns(Languages.ENGLISH).get(error.key()))
                .filter(pattern -> pattern != null && !places(pattern).isEmpty()))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void every_language_says_everything_with_the_same_places(String language) {
    Map<String, String> english = MESSAGES.patterns(Languages.ENGLISH);
    Map<String, String> patterns = MESSAGES.patterns(language);
    assertThat(patterns).containsOnlyKeys(english.keySet());
    patterns.forEach((key, pattern) ->
        assertThat(places(pattern).keySet())
            .as("%s in %s", key, language)
            .isEqualTo(places(Objects.requireNonNull(english.get(key))).keySet()));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void whatever_goes_into_a_sentence_is_seen(String language) {
    MESSAGES
        .patterns(language)
        .forEach((key, pattern) -> {
          SortedMap<Integer, Boolean> places = places(pattern);
          Object[] values = new Object[places.isEmpty() ? 0 : places.lastKey() + 1];
          places.forEach((place, isNumber) ->
              values[place] = Boolean.TRUE.equals(isNumber) ? 7L : "value-" + place);
          String text =
              MESSAGES.text(
                  language,
                  Message.of(key, Stream.of(values).map(v -> v == null ? "" : v).toArray()));
          places.forEach((place, isNumber) -> {
            if (!isNumber) {
              assertThat(text).as("%s in %s", key, language).contains("value-" + place);
            }
          });
          assertThat(text).as("%s in %s", key, language).doesNotContain(", plural,", "#}");
        });
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void nothing_stands_right_behind_an_address_that_could_be_part_of_it(String language) {
    Map<String, String> patterns = MESSAGES.patterns(language);
    assertThat(patterns.get("api-usage-docref")).contains("{0} ");
    assertThat(patterns.values()).noneMatch(text -> ADDRESS_AND_MORE.matcher(text).find());
  }

  @ParameterizedTest
  @CsvSource({"fr, «\u00a0, \u00a0»", "zh-hans, “, ”"})
  void titles_and_names_stand_in_the_quotation_marks_of_the_language(
      String language, String before, String behind) {
    Map<String, Integer> named =
        Map.of(
            "nosuchusershort", 0,
            "apierror-invalidtitle", 0,
            "apierror-pagecannotexist", 0,
            "apierror-edit-invalidredirect", 1,
            "apierror-revwrongpage", 1,
            "apierror-assertnameduserfailed", 0,
            "alreadyrolled", 0,
            "rollback-nochange", 1,
            "paramvalidator-baduser", 1,
            "apierror-baduser", 1);
    named.forEach((key, place) ->
        assertThat(MESSAGES.patterns(language).get(key))
            .contains(before + '{' + place + '}' + behind));
  }

  @Test
  void the_words_of_a_sentence_are_no_wikitext() {
    Map<String, String> markup = new TreeMap<>();
    for (String language : LANGUAGES) {
      MESSAGES
          .patterns(language)
          .forEach((key, pattern) -> {
            if (SENTENCES.matcher(key).find() && WIKITEXT.matcher(pattern).find()) {
              markup.put(key + '/' + language, pattern);
            }
          });
    }
    assertThat(markup).isEmpty();
  }

  /** The numbers of the places in a pattern, and whether the words depend on a number there. */
  private static SortedMap<Integer, Boolean> places(String pattern) {
    SortedMap<Integer, Boolean> places = new TreeMap<>();
    MessagePattern parts = new MessagePattern(pattern);
    for (int i = 0; i < parts.countParts(); i++) {
      if (parts.getPart(i).getType() == MessagePattern.Part.Type.ARG_START) {
        places.merge(
            parts.getPart(i + 1).getValue(),
            parts.getPart(i).getArgType() != MessagePattern.ArgType.NONE,
            Boolean::logicalOr);
      }
    }
    return places;
  }

  /** All that the help of all modules says, values of parameters only where they have words. */
  private static Stream<String> helpKeys() {
    return fromModules(
        tree -> all(tree).flatMap(module -> sentences(tree, module)).map(Message::key).distinct());
  }

  private static Stream<ApiModule> modules() {
    return fromModules(WordsTest::all);
  }

  private static Stream<ApiModule> all(ModuleTree tree) {
    return Stream.concat(Stream.of(tree.main()), tree.parts(tree.main(), true).stream());
  }

  private static <T> Stream<T> fromModules(Function<ModuleTree, Stream<T>> read) {
    try (Database database = TestDatabases.fresh(Engine.SQLITE);
        Wiki wiki =
            new Wiki(
                Stores.withFiles(database, Path.of("target", "no-files")),
                Settings.defaults().with("watchlist-expiry", true).with("blocked-actions", true),
                new Passwords.Strength(64, 1),
                InstantSource.fixed(Instant.EPOCH),
                new SecureRandom())) {
      return read.apply(wiki.api().modules()).toList().stream();
    }
  }

  private static Stream<Message> sentences(ModuleTree tree, ApiModule module) {
    Declaration declaration = module.declaration();
    Stream<Message> params =
        declaration.params().params().stream().flatMap(param -> sentences(tree, module, param));
    Stream<Message> examples =
        Stream.iterate(1, n -> n <= declaration.help().examples().size(), n -> n + 1)
            .flatMap(n -> TEXTS.example(declaration, n).stream());
    Stream<Message> errors = declaration.help().errors().stream().map(TEXTS::error);
    Stream<Message> dynamic = Stream.ofNullable(declaration.help().dynamicParameters());
    return Stream.of(TEXTS.description(declaration).stream(), params, examples, errors, dynamic)
        .flatMap(sentences -> sentences);
  }

  private static Stream<Message> sentences(ModuleTree tree, ApiModule module, Param<?> param) {
    Declaration declaration = module.declaration();
    ParamDescription type = param.type().describe(NoNames.INSTANCE);
    return Stream.of(
            Stream.of(TEXTS.param(declaration, param)),
            param.notes().stream().map(note -> TEXTS.note(declaration, note)),
            TEXTS.values(declaration, param, type, tree).stream().map(HelpTexts.ValueText::text))
        .flatMap(sentences -> sentences);
  }

  private static Set<String> keysInCode() {
    Set<String> keys = new TreeSet<>();
    for (String module : Set.of("model", "store", "wiki", "actionapi", "server")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          Matcher found = KEYS.matcher(Files.readString(file));
          while (found.find()) {
            keys.add(found.group(1) == null ? found.group(2) : found.group(1));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return keys;
  }
}
