package org.palimpsest.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.ForwardingDatabase;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.testkit.TestWiki;
import tools.jackson.databind.JsonNode;

/**
 * Whoever is refused has not waited for the writer and holds nobody up who does: every module that
 * wants a token, those that there will be included, called by everybody.
 */
final class RefusedVerbsTest {
  private static final int GUESSES = Integer.getInteger("palimpsest.fuzz", 400);
  private static final String PASSWORD = "Correct-Horse-9";

  /** What would end the client's own session, or block who is still to call. */
  private static final Set<String> NOT_GUESSED =
      Set.of("logout", "changeauthenticationdata", "removeauthenticationdata", "block");

  /** One call of each verb that changes pages, logs or people, which its performer may make. */
  private static final Map<String, List<String>> VERBS =
      Map.ofEntries(
          Map.entry("edit", List.of("title", "Edited", "text", "new")),
          Map.entry("rollback", List.of("title", "Rolled", "user", "Sam")),
          Map.entry("protect", List.of("title", "Protected", "protections", "edit=sysop")),
          Map.entry("move", List.of("from", "Moved", "to", "Moved away")),
          Map.entry("mergehistory", List.of("from", "Older", "to", "Younger")),
          Map.entry("delete", List.of("title", "Deleted", "deletetalk", "1")),
          Map.entry("undelete", List.of("title", "Gone", "undeletetalk", "1")),
          Map.entry(
              "revisiondelete", List.of("type", "revision", "ids", "REVISION", "hide", "user")),
          Map.entry("changecontentmodel", List.of("title", "Model", "model", "text")),
          Map.entry("setpagelanguage", List.of("title", "Spoken", "lang", "de")),
          Map.entry("patrol", List.of("revid", "REVISION")),
          Map.entry("tag", List.of("revid", "REVISION", "add", "odd")),
          Map.entry("managetags", List.of("operation", "create", "tag", "even")),
          Map.entry("block", List.of("user", "192.0.2.9")),
          Map.entry("unblock", List.of("user", "192.0.2.8")),
          Map.entry("userrights", List.of("user", "Sam", "add", "bot")),
          Map.entry("watch", List.of("titles", "Edited")),
          Map.entry("setnotificationtimestamp", List.of("entirewatchlist", "1")));

  /** A database that counts the transactions for which somebody has taken the writer. */
  private static final class CountedDatabase extends ForwardingDatabase {
    private final AtomicInteger writes = new AtomicInteger();

    CountedDatabase(Database real) {
      super(real);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
      writes.incrementAndGet();
      return super.write(work);
    }
  }

  @EveryEngine
  void who_is_refused_has_not_taken_the_writer(Database real) {
    CountedDatabase database = new CountedDatabase(real);
    try (TestWiki wiki = wiki(database)) {
      TestClient ruth = wiki.client().logIn("Ruth", PASSWORD);
      String revision = prepare(wiki, ruth);
      TestClient bert = wiki.clientOf("Bert");
      List<DeclaredModule> verbs =
          DeclaredModule.all(ruth).stream().filter(verb -> !verb.token().isEmpty()).toList();
      assertThat(verbs).extracting(DeclaredModule::name).containsAll(VERBS.keySet());
      Caller caller = new Caller(database);
      Set<String> refused = new TreeSet<>();
      for (TestClient client : List.of(wiki.client(), bert, wiki.clientOf("Alice"), ruth, ruth)) {
        for (DeclaredModule verb : verbs) {
          List<String> call = VERBS.get(verb.name());
          if (call != null
              && caller.isRefused(
                  client,
                  verb,
                  call.stream().map(word -> word.replace("REVISION", revision)).toList())) {
            refused.add(verb.name());
          }
        }
      }
      assertThat(refused).containsAll(VERBS.keySet());
      guess(caller, verbs, List.of(wiki.client(), bert, wiki.clientOf("Alice"), ruth));
    }
  }

  private static void guess(Caller caller, List<DeclaredModule> verbs, List<TestClient> clients) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Guesses guesses = new Guesses(random);
    List<DeclaredModule> guessed =
        verbs.stream().filter(verb -> !NOT_GUESSED.contains(verb.name())).toList();
    for (int i = 0; i < GUESSES; i++) {
      DeclaredModule verb = guesses.any(guessed);
      List<String> call = new ArrayList<>();
      for (DeclaredParam param : verb.params()) {
        boolean wanted = param.required() ? random.nextInt(10) > 0 : random.nextInt(3) == 0;
        if (wanted && !param.name().equals("token")) {
          call.addAll(List.of(param.name(), guesses.value(param)));
        }
      }
      caller.isRefused(guesses.any(clients), verb, call, "seed " + seed + ": ");
    }
  }

  /** Calls modules, and holds their refusals to what they may cost. */
  private record Caller(CountedDatabase database) {
    boolean isRefused(
        TestClient client, DeclaredModule verb, List<String> params, String... where) {
      List<String> call = new ArrayList<>(List.of("action", verb.name()));
      call.addAll(params);
      call.addAll(List.of("token", client.token(verb.token())));
      int before = database.writes.get();
      JsonNode answer = client.post(call.toArray(String[]::new));
      boolean refused = answer.has("error") || changesNoGroups(answer);
      if (refused) {
        assertThat(database.writes.get() - before)
            .as(String.join("", where) + call + " " + answer)
            .isZero();
      }
      return refused;
    }

    /** Nobody is refused who wants to change groups: what they may not do is passed over. */
    private static boolean changesNoGroups(JsonNode answer) {
      JsonNode done = answer.path("userrights");
      return done.isObject()
          && done.path("added").isEmpty()
          && done.path("removed").isEmpty()
          && !done.path("watchuser").asBoolean(false);
    }
  }

  private static TestWiki wiki(Database database) {
    TestWiki wiki =
        TestWiki.builder()
            .database(database)
            .settings(site -> site.with("rate-limits", false).with("page-languages", true))
            .start();
    List.of("Alice", "Sam").forEach(wiki::account);
    wiki.account("Bert", "sysop");
    wiki.accountWithPassword(
        "Ruth", PASSWORD, "sysop", "bureaucrat", "suppress", "interface-admin");
    List.of("Edited", "Protected", "Moved", "Deleted", "Talk:Deleted", "Gone", "Talk:Gone")
        .forEach(title -> wiki.page(title).by("Alice", "text of " + title).make());
    List.of("Older", "Younger", "Model", "Spoken")
        .forEach(title -> wiki.page(title).by("Alice", "text of " + title).make());
    wiki.page("Rolled").by("Alice", "good").by("Sam", "bad").make();
    return wiki;
  }

  /** Does what the verbs need, and gives a revision that somebody can look at. */
  private static String prepare(TestWiki wiki, TestClient ruth) {
    done(ruth, "managetags", "operation", "create", "tag", "odd");
    done(ruth, "delete", "title", "Gone", "deletetalk", "1");
    done(ruth, "block", "user", "192.0.2.8");
    done(ruth, "block", "user", "Bert", "allowusertalk", "1");
    return done(wiki.clientOf("Sam"), "edit", "title", "Seen", "text", "new")
        .at("/edit/newrevid")
        .asString();
  }

  private static JsonNode done(TestClient client, String action, String... params) {
    List<String> call = new ArrayList<>(List.of("action", action));
    call.addAll(List.of(params));
    JsonNode answer = client.postWithToken("csrf", call.toArray(String[]::new));
    assertThat(answer.has("error")).as(answer.toString()).isFalse();
    return answer;
  }
}
