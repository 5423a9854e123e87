package org.palimpsest.actionapi.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.setting.Settings;

final class CreateAccountActionTest {
  private static final String GOOD = "Quiet-Marsh-77";

  @EveryEngine
  void a_new_account_is_made_but_not_logged_in(Database database) {
    try (Client client = new Client(database)) {
      assertThat(
              create(
                  client,
                  "username",
                  "grey_heron",
                  "password",
                  GOOD,
                  "retype",
                  GOOD,
                  "email",
                  "heron@example.org",
                  "realname",
                  "A. Heron",
                  "mailpassword",
                  "",
                  "reason",
                  "none"))
          .isEqualTo(
              "{\"warnings\":{\"main\":{\"warnings\":"
                  + "\"Unrecognized parameters: mailpassword, reason.\"}},"
                  + "\"createaccount\":{\"status\":\"PASS\",\"username\":\"Grey heron\"}}");
      assertThat(client.cookies).containsOnlyKeys("palimpsest_session");
      assertThat(client.get("action=query&meta=userinfo")).contains("\"anon\":\"\"");
      client.login("Grey heron", GOOD);
      assertThat(client.get("action=query&meta=userinfo&uiprop=email|realname"))
          .contains("\"realname\":\"A. Heron\",\"email\":\"heron@example.org\"");
    }
  }

  @EveryEngine
  void each_failure_has_its_code(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      Map<String, List<String>> failures =
          Map.of(
              "invaliduser", List.of("Her<on", GOOD, GOOD),
              "userexists", List.of("heron", "x", "y"),
              "badretype", List.of("Wren", GOOD, "other"),
              "passwordtooshort", List.of("Wren", "short", "short"),
              "passwordincommonlist", List.of("Wren", "password1", "password1"),
              "password-substring-username-match", List.of("Wrenwrenwren", "wrenwren", "wrenwren"),
              "password-login-forbidden", List.of("Useruser", "Passpass", "Passpass"));
      failures.forEach((code, given) ->
          assertThat(
                  create(
                      client,
                      "createmessageformat",
                      "none",
                      "username",
                      given.get(0),
                      "password",
                      given.get(1),
                      "retype",
                      given.get(2)))
              .isEqualTo(
                  "{\"createaccount\":{\"status\":\"FAIL\",\"messagecode\":\""
                      + code
                      + "\",\"canpreservestate\":false}}"));
      assertThat(create(client, "username", "Wren"))
          .contains("\"messagecode\":\"authmanager-create-no-primary\"");
      assertThat(create(client, "createcontinue", "1"))
          .contains("\"messagecode\":\"authmanager-create-not-in-progress\"");
      assertThat(
              create(
                  client,
                  "createmessageformat",
                  "raw",
                  "username",
                  "Wren",
                  "password",
                  "short",
                  "retype",
                  "short"))
          .contains("{\"key\":\"passwordtooshort\",\"params\":[8]}");
    }
  }

  @EveryEngine
  void an_address_that_makes_too_many_accounts_is_stopped(Database database) {
    Settings settings = Settings.defaults().with("accounts-per-day", 1);
    try (Client client = new Client(database, settings)) {
      String[] first = {"username", "One", "password", GOOD, "retype", GOOD};
      String[] second = {"username", "Two", "password", GOOD, "retype", GOOD};

      assertThat(create(client, first)).contains("PASS");
      assertThat(create(client, second)).contains("\"messagecode\":\"acct_creation_throttle_hit\"");
    }
  }

  @EveryEngine
  void without_the_right_it_fails_before_anything_is_looked_at(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      client.login("Heron", Client.PASSWORD);
      database.write(tx ->
          tx.sql()
              .sql(
                  """
                  INSERT INTO block (account_id, target, actor_id, created, reason, no_create)
                  SELECT 1, 'Heron', id, 0, 'x', 1 FROM actor\
                  """)
              .update());

      assertThat(create(client, "username", "Heron", "password", GOOD, "retype", "other"))
          .contains("\"status\":\"FAIL\"", "\"messagecode\":\"blocked\"");
    }
  }

  @EveryEngine
  void secrets_stay_out_of_addresses_and_addresses_of_mail_where_they_are_not_wanted(
      Database database) {
    Settings settings = Settings.defaults().with("email-addresses", false);
    try (Client client = new Client(database, settings)) {
      assertThat(
              client.postTo(
                  "action=createaccount&retype=x",
                  "username",
                  "Heron",
                  "createreturnurl",
                  "http://client.example/",
                  "createtoken",
                  client.token("createaccount")))
          .contains("\"code\":\"mustpostparams\"", ": retype.");
      assertThat(create(client, "username", "Heron", "email", "x"))
          .contains("Unrecognized parameter: email.");
    }
  }

  private static String create(Client client, String... fields) {
    return client.post(
        Stream.concat(
                Stream.of(
                    "action",
                    "createaccount",
                    "formatversion",
                    "2",
                    "createreturnurl",
                    "http://client.example/",
                    "createtoken",
                    client.token("createaccount")),
                Stream.of(fields))
            .toArray(String[]::new));
  }
}
