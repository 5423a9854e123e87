package org.palimpsest.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palimpsest.server.wiring.Stores;
import org.palimpsest.server.wiring.Wiki;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.testkit.ServerProcess;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.wiki.password.Passwords;
import org.palimpsest.wiki.setting.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The real server, killed hard again and again while clients call every module that wants a token,
 * those that there will be included, and PostgreSQL breaks off whatever it is doing for it: what
 * was told stays, and everything that is kept agrees.
 */
class KilledVerbsTest {
  private static final int ROUNDS = 2;
  private static final int CLIENTS = 3;
  private static final int TOLD_BEFORE_KILL = 60;

  /** What would end the client's own session or take its rights away. */
  private static final Set<String> LEFT_OUT =
      Set.of("logout", "changeauthenticationdata", "removeauthenticationdata", "userrights");

  /** The life of a page, told over and over; {@code PAGE} stands for each client's own. */
  private static final List<List<String>> LIFE =
      List.of(
          List.of("edit", "title", "PAGE", "text", "one"),
          List.of("edit", "title", "PAGE", "appendtext", " and more"),
          List.of("protect", "title", "PAGE", "protections", "edit=sysop"),
          List.of("move", "from", "PAGE", "to", "PAGE elsewhere"),
          List.of("move", "from", "PAGE elsewhere", "to", "PAGE"),
          List.of("delete", "title", "PAGE"),
          List.of("undelete", "title", "PAGE"),
          List.of("block", "user", "Sam", "reblock", "1"),
          List.of("unblock", "user", "Sam"),
          List.of("watch", "titles", "PAGE"),
          List.of("delete", "title", "PAGE"));

  private static final String FIXTURE =
      """
      {"site": {"rate-limits": false},
       "users": [{"name": "Alice"}, {"name": "Sam"},
         {"name": "Ruth", "groups": ["sysop", "bureaucrat", "suppress", "interface-admin"],
          "bot-passwords": [{"app": "test", "secret": "ruthruthruthruthruthruthruthrut1", "grants": "all"}]}],
       "pages": [{"title": "Fen", "revisions": [{"author": "Alice", "text": "wet"}, {"author": "Sam", "text": "dry"}]},
         {"title": "Bog", "revisions": [{"author": "Alice", "text": "#REDIRECT [[Fen]]"}]}]}
      """;

  @TempDir private Path folder;

  private final Queue<Long> toldRevisions = new ConcurrentLinkedQueue<>();
  private final Queue<Long> toldEntries = new ConcurrentLinkedQueue<>();
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatever_verb_a_kill_interrupts_is_done_or_not_and_nothing_told_is_lost(Engine engine)
      throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Path fixture = Files.writeString(folder.resolve("fixture.json"), FIXTURE);
    KeptWiki kept = KeptWiki.in(engine, folder);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> options = new ArrayList<>(kept.options());
      options.addAll(List.of("--fixture", fixture.toString()));
      ServerProcess server = ServerProcess.start(options.toArray(String[]::new));
      int before = told();
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String page = "Page " + i;
        Random own = new Random(random.nextLong());
        clients.add(Thread.ofPlatform().start(() -> work(server, page, own)));
      }
      String where = "%s, seed %d, round %d".formatted(engine, seed, round);
      await(clients, before + TOLD_BEFORE_KILL / 2, where);
      kept.breakOff();
      await(clients, before + TOLD_BEFORE_KILL, where);
      Thread.sleep(random.nextInt(150));
      server.kill();
      for (Thread client : clients) {
        client.join();
      }
      check(kept, where);
    }
    assertThat(done).containsAll(LIFE.stream().map(List::getFirst).toList());
  }

  /** Waits until clients have been told so much. */
  private void await(List<Thread> clients, int enough, String where) throws InterruptedException {
    while (told() < enough && clients.stream().anyMatch(Thread::isAlive)) {
      Thread.sleep(5);
    }
    assertThat(told()).as(where).isGreaterThanOrEqualTo(enough);
  }

  private int told() {
    return toldRevisions.size() + toldEntries.size();
  }

  /** Leads a page through its life, with anything else in between, until the server is gone. */
  private void work(ServerProcess server, String page, Random random) {
    try (TestClient ruth = server.client()) {
      ruth.logIn("Ruth@test", "ruthruthruthruthruthruthruthrut1");
      Map<String, String> tokens = new LinkedHashMap<>();
      List<DeclaredModule> verbs =
          DeclaredModule.all(ruth).stream()
              .filter(module -> !module.token().isEmpty() && !LEFT_OUT.contains(module.name()))
              .toList();
      assertThat(verbs).hasSizeGreaterThan(8);
      // Later there may be nobody who could give one.
      verbs.forEach(verb -> tokens.computeIfAbsent(verb.token(), ruth::token));
      Guesses guesses = new Guesses(random);
      while (true) {
        for (List<String> step : LIFE) {
          String token = step.getFirst().equals("watch") ? "watch" : "csrf";
          List<String> call = new ArrayList<>(List.of("action"));
          step.forEach(word -> call.add(word.replace("PAGE", page)));
          note(step.getFirst(), post(ruth, tokens.get(token), call));
          DeclaredModule verb = guesses.any(verbs);
          note(verb.name(), post(ruth, tokens.get(verb.token()), any(verb, guesses, random)));
        }
      }
    } catch (UncheckedIOException gone) {
      // That is what this client has been waiting for.
    }
  }

  private static List<String> any(DeclaredModule verb, Guesses guesses, Random random) {
    List<String> call = new ArrayList<>(List.of("action", verb.name()));
    for (DeclaredParam param : verb.params()) {
      boolean wanted = param.required() ? random.nextInt(10) > 0 : random.nextInt(3) == 0;
      if (wanted && !param.name().equals("token")) {
        call.addAll(List.of(param.name(), guesses.value(param)));
      }
    }
    return call;
  }

  private static JsonNode post(TestClient client, @Nullable String token, List<String> call) {
    return client.post(
        Stream.concat(call.stream(), Stream.of("token", Objects.requireNonNull(token)))
            .toArray(String[]::new));
  }

  private void note(String verb, JsonNode answer) {
    if (answer.has("error")) {
      return;
    }
    done.add(verb);
    for (String key : List.of("newrevid", "revid")) {
      JsonNode id = answer.at("/" + verb + "/" + key);
      if (id.isIntegralNumber() && id.asLong() > 0) {
        toldRevisions.add(id.asLong());
      }
    }
    JsonNode entry = answer.at("/" + verb + "/logid");
    if (entry.isIntegralNumber() && entry.asLong() > 0) {
      toldEntries.add(entry.asLong());
    }
  }

  private void check(KeptWiki kept, String where) {
    try (Database database = kept.open();
        Wiki wiki =
            new Wiki(
                Stores.withFiles(database, Path.of("target", "no-files")),
                Settings.defaults(),
                new Passwords.Strength(64, 1),
                InstantSource.system(),
                new SecureRandom())) {
      assertThat(database.<List<Long>>read(sql -> ids(sql, "revision")))
          .as(where)
          .containsAll(toldRevisions);
      assertThat(database.<List<Long>>read(sql -> ids(sql, "log_entry")))
          .as(where)
          .containsAll(toldEntries);
      List<String> mismatches = new ArrayList<>();
      wiki.verification()
          .run(finding ->
              finding.mismatches().forEach(each -> mismatches.add(finding.claim() + ": " + each)));
      assertThat(mismatches).as(where).isEmpty();
    }
  }

  private static List<Long> ids(JdbcClient sql, String table) {
    return sql.sql("SELECT id FROM " + table).query(Long.class).list();
  }
}
