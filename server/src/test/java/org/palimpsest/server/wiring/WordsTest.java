package org.palimpsest.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.action.ApiModule;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.help.HelpTexts;
import org.palimpsest.actionapi.help.ModuleTree;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamDescription;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.wiki.accounts.Passwords;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.settings.Settings;

/** Everything that the API says has words, and no words are left over. */
final class WordsTest {
  private static final Messages MESSAGES = ApiMessages.load();
  private static final HelpTexts TEXTS = new HelpTexts(MESSAGES);

  /** A whole key in the source: one of these families, or what a message is made of. */
  private static final Pattern KEYS =
      Pattern.compile(
          "\"((?:apierror|apiwarn|paramvalidator|api-help|api-format)-[a-z0-9-]*[a-z0-9])\""
              + "|Message\\s*\\.of\\(\\s*\"([^\"]*[^\"-])\"");

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

  /** All that the help of all modules says, values of parameters only where they have words. */
  private static Stream<String> helpKeys() {
    try (Database database = TestDatabases.fresh(Engine.SQLITE);
        Wiki wiki =
            new Wiki(
                database,
                Settings.defaults().change().watchlistExpiry(true).build(),
                new Passwords.Strength(64, 1),
                InstantSource.fixed(Instant.EPOCH),
                new SecureRandom())) {
      ModuleTree tree = wiki.api().modules();
      return Stream.concat(Stream.of(tree.main()), tree.parts(tree.main(), true).stream())
          .flatMap(module -> sentences(tree, module))
          .map(Message::key)
          .collect(Collectors.toSet())
          .stream();
    }
  }

  private static Stream<Message> sentences(ModuleTree tree, ApiModule module) {
    Declaration declaration = module.declaration();
    Stream<Message> params =
        declaration.params().params().stream().flatMap(param -> sentences(tree, module, param));
    Stream<Message> examples =
        Stream.iterate(1, n -> n <= declaration.help().examples().size(), n -> n + 1)
            .flatMap(n -> TEXTS.example(declaration, n).stream());
    Stream<Message> errors =
        declaration.help().errors().stream().map(code -> Message.of("api-help-error-" + code));
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
