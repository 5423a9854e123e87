package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.GivenBlock;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.user.ActorTable;
import tools.jackson.databind.JsonNode;

/**
 * An account whose name is hidden is like a name that nobody has, to all who may not know of it: in
 * every answer, and in the statements that it takes to give it.
 */
class HiddenAccountTest {
  private static final String PASSWORD = "Correct-Horse-9";
  private static final String WRONG = "Wrong-Horse-9";
  private static final String SECRET = "0".repeat(32);
  private static final String HIDDEN = "Ghost";
  private static final String FREE = "Ghast";
  private static final String ANOTHER_FREE = "Ghust";
  private static final String URL = "http://example.org/";

  /** Somebody asks about somebody. */
  private record Question(String asker, List<String> sent, String tokenField) {
    String ask(TestClient client, String name, String id) {
      List<String> parameters = new ArrayList<>();
      sent.forEach(text -> parameters.add(text.replace("NAME", name).replace("#ID", '#' + id)));
      parameters.replaceAll(text -> text.equals("ID") ? id : text);
      if (!tokenField.isEmpty()) {
        parameters.addAll(List.of(tokenField, client.token(type())));
      }
      return client
          .post(parameters.toArray(String[]::new))
          .toString()
          .replace("\"userid\":" + id, "\"userid\":ID")
          .replace("with the id " + id + ".", "with the id ID.")
          .replace('#' + id, "#ID")
          .replace(name, "NAME");
    }

    /** Everybody who has ever done something costs a look at their edits, hidden or not. */
    boolean countsWork() {
      return !sent.contains("usercontribs");
    }

    private String type() {
      return switch (tokenField) {
        case "lgtoken", "logintoken" -> "login";
        case "createtoken" -> "createaccount";
        default ->
            sent.contains("rollback")
                ? "rollback"
                : sent.contains("userrights") ? "userrights" : "csrf";
      };
    }
  }

  private static Question stranger(String... sent) {
    return new Question("", List.of(sent), "");
  }

  private static Question stranger(String token, List<String> sent) {
    return new Question("", sent, token);
  }

  private static Question steward(String... sent) {
    return new Question("Steward", List.of(sent), "token");
  }

  private static List<String> form(String... fields) {
    List<String> all = new ArrayList<>(List.of("action", "createaccount", "createreturnurl", URL));
    all.addAll(List.of("username", "NAME"));
    all.addAll(List.of(fields));
    return all;
  }

  private static List<Question> questions() {
    String every =
        "blockinfo|cancreate|centralids|editcount|emailable|gender|groupmemberships|groups"
            + "|implicitgroups|registration|rights";
    List<Question> all =
        new ArrayList<>(
            List.of(
                stranger("action", "query", "list", "users", "ususers", "NAME", "usprop", every),
                stranger("action", "query", "list", "users", "ususerids", "ID", "usprop", every),
                stranger("action", "query", "list", "allusers", "auprefix", "NAME"),
                stranger("action", "query", "list", "usercontribs", "ucuser", "NAME"),
                stranger("action", "query", "list", "usercontribs", "ucuserids", "ID"),
                stranger("action", "query", "list", "usercontribs", "ucuserprefix", "NAME"),
                stranger("action", "query", "list", "recentchanges", "rcuser", "NAME"),
                stranger("action", "query", "list", "recentchanges", "rcexcludeuser", "NAME"),
                stranger(
                    "action",
                    "query",
                    "prop",
                    "revisions",
                    "titles",
                    "Fen",
                    "rvlimit",
                    "5",
                    "rvuser",
                    "NAME"),
                stranger("action", "query", "titles", "User:NAME", "prop", "info"),
                stranger("action", "query", "assertuser", "NAME"),
                stranger("action", "validatepassword", "password", "x", "user", "NAME"),
                stranger("action", "validatepassword", "password", "NAME-horse", "user", "NAME"),
                stranger("action", "validatepassword", "password", "x", "user", "#ID"),
                stranger("token", List.of("action", "resetpassword", "user", "NAME")),
                steward("action", "userrights", "user", "NAME", "add", "bot"),
                steward("action", "userrights", "user", "#ID", "add", "bot"),
                steward("action", "userrights", "userid", "ID", "add", "bot"),
                steward("action", "block", "user", "NAME"),
                steward("action", "block", "user", "#ID", "reblock", "1"),
                steward("action", "block", "userid", "ID"),
                steward("action", "unblock", "user", "NAME"),
                steward("action", "unblock", "user", "#ID"),
                steward("action", "unblock", "userid", "ID"),
                steward("action", "emailuser", "target", "NAME", "subject", "s", "text", "t"),
                stranger("action", "query", "list", "blocks", "bkusers", "NAME"),
                steward("action", "rollback", "title", "Fen", "user", "NAME"),
                stranger("createtoken", form()),
                stranger("createtoken", form("password", PASSWORD)),
                stranger("createtoken", form("password", PASSWORD, "retype", WRONG)),
                stranger("createtoken", form("password", "x", "retype", "x"))));
    for (int i = 0; i < 7; i++) {
      all.add(
          stranger("lgtoken", List.of("action", "login", "lgname", "NAME", "lgpassword", WRONG)));
      all.add(
          stranger(
              "lgtoken",
              List.of("action", "login", "lgname", "NAME@app" + i, "lgpassword", SECRET)));
      all.add(
          stranger(
              "lgtoken",
              List.of("action", "login", "lgname", "NAME", "lgpassword", "x" + i + "@" + SECRET)));
      all.add(
          stranger(
              "logintoken",
              List.of(
                  "action",
                  "clientlogin",
                  "loginreturnurl",
                  URL,
                  "username",
                  "NAME",
                  "password",
                  WRONG)));
    }
    return all;
  }

  @EveryEngine
  void nothing_tells_a_hidden_account_from_a_name_that_nobody_has(Database plain) {
    RecordedDatabase database = new RecordedDatabase(plain);
    try (TestWiki wiki = wiki(database)) {
      String id = hide(wiki, HIDDEN);
      TestClient steward = wiki.clientOf("Steward");
      for (Question question : questions()) {
        List<String> answers = new ArrayList<>();
        List<List<String>> work = new ArrayList<>();
        // The first free name fills what is kept in memory.
        for (String name : List.of(ANOTHER_FREE, FREE, HIDDEN)) {
          TestClient client = question.asker().isEmpty() ? wiki.client() : steward;
          database.statements();
          answers.add(question.ask(client, name, name.equals(HIDDEN) ? id : "999"));
          work.add(database.statements());
        }
        assertThat(answers.get(2)).as("%s", question).isEqualTo(answers.get(1));
        if (question.countsWork()) {
          assertThat(work.get(2)).as("%s", question).isEqualTo(work.get(1));
        }
      }
    }
  }

  @EveryEngine
  void a_hidden_name_is_refused_to_a_new_account_as_one_that_none_can_have(Database database) {
    try (TestWiki wiki = wiki(database)) {
      hide(wiki, HIDDEN);
      String before = wiki.client().get("action", "query", "list", "recentchanges").toString();

      JsonNode answer = create(wiki.client(), HIDDEN);

      assertThat(answer.at("/createaccount/status").asString()).isEqualTo("FAIL");
      assertThat(answer.at("/createaccount/messagecode").asString()).isEqualTo("invaliduser");
      assertThat(wiki.client().get("action", "query", "list", "recentchanges").toString())
          .isEqualTo(before);
      assertThat(create(wiki.client(), FREE).at("/createaccount/status").asString())
          .isEqualTo("PASS");
    }
  }

  @EveryEngine
  void whoever_may_know_a_hidden_name_is_told_that_it_is_taken(Database database) {
    try (TestWiki wiki = wiki(database)) {
      hide(wiki, HIDDEN);
      // No grant lends the right, so it takes the account's own password.
      wiki.accountWithPassword("Warden", PASSWORD, "suppress");
      TestClient warden = wiki.client().logIn("Warden", PASSWORD);

      assertThat(create(warden, HIDDEN).at("/createaccount/messagecode").asString())
          .isEqualTo("userexists");
      assertThat(
              warden
                  .post("action", "validatepassword", "password", "x", "user", HIDDEN)
                  .at("/error/code")
                  .asString())
          .isEqualTo("userexists");
    }
  }

  private static JsonNode create(TestClient client, String name) {
    return client.post(
        "action",
        "createaccount",
        "createreturnurl",
        URL,
        "username",
        name,
        "password",
        PASSWORD,
        "retype",
        PASSWORD,
        "createtoken",
        client.token("createaccount"));
  }

  private static TestWiki wiki(Database database) {
    TestWiki wiki =
        TestWiki.builder()
            .database(database)
            .settings(site -> site.with("password-throttle", true))
            .start();
    wiki.account("Steward", "bureaucrat", "sysop");
    wiki.page("Fen").by("192.0.2.7", "dry").by("Steward", "wet").make();
    return wiki;
  }

  /** Makes an account with all that accounts can have, hides its name, and gives its id. */
  private static String hide(TestWiki wiki, String name) {
    wiki.accountWithPassword(name, PASSWORD, "bot");
    wiki.botPassword(name);
    return hideName(wiki, name);
  }

  /** Hides the name of an account, and gives its id. */
  static String hideName(TestWiki wiki, String name) {
    return wiki.database()
        .write(tx -> {
          long id = AccountTable.find(tx.sql(), name).orElseThrow().id();
          BlockTable.insert(
              tx.sql(),
              GivenBlock.ofAccount(id, name)
                  .noCreate()
                  .hideName(true)
                  .by(ActorTable.findOrCreate(tx.sql(), "Oversight").id(), wiki.clock().instant()),
              Set.of());
          return Long.toString(id);
        });
  }
}
