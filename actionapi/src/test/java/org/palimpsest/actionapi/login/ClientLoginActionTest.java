package org.palimpsest.actionapi.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.login.Restrictions;

final class ClientLoginActionTest {
  private static final String SECRET = "0123456789abcdefghijklmnopqrstuv";

  @EveryEngine
  void the_right_password_passes_and_is_remembered_only_when_asked_for(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Grey heron", Client.PASSWORD, List.of());

      assertThat(login(client, "username", "grey_heron", "password", Client.PASSWORD))
          .isEqualTo("{\"clientlogin\":{\"status\":\"PASS\",\"username\":\"Grey heron\"}}");
      assertThat(client.cookies)
          .containsOnlyKeys(
              "palimpsest_session", "palimpsestUserID", "palimpsestUserName", "palimpsestDevice");
      assertThat(
              login(
                  client, "username", "Grey heron", "password", Client.PASSWORD, "rememberMe", ""))
          .contains("PASS");
      assertThat(client.cookies).containsKey("palimpsestToken");
    }
  }

  @EveryEngine
  void each_failure_has_its_code(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      String start = "{\"clientlogin\":{\"status\":\"FAIL\",\"messagecode\":\"";
      String end = "\",\"canpreservestate\":false}}";

      assertThat(login(client, "username", "Heron", "password", "wrong", NONE, "none"))
          .isEqualTo(start + "wrongpassword" + end);
      assertThat(login(client, "username", "Nobody", "password", "wrong", NONE, "none"))
          .isEqualTo(start + "wrongpassword" + end);
      assertThat(login(client, "username", "He<ron", "password", "wrong", NONE, "none"))
          .isEqualTo(start + "authmanager-authn-no-primary" + end);
      assertThat(login(client, "username", "Heron", NONE, "none"))
          .isEqualTo(start + "authmanager-authn-no-primary" + end);
      assertThat(login(client, "logincontinue", "", NONE, "none"))
          .isEqualTo(start + "authmanager-authn-not-in-progress" + end);
    }
  }

  @EveryEngine
  void sentences_come_in_the_form_that_is_asked_for(Database database) {
    try (Client client = new Client(database)) {
      assertThat(login(client, "username", "Heron", "password", "wrong", NONE, "raw"))
          .contains("\"message\":{\"key\":\"wrongpassword\",\"params\":[]},\"messagecode\"");
      for (String format : List.of("html", "wikitext")) {
        assertThat(login(client, "username", "Heron", "password", "wrong", NONE, format))
            .contains("\"message\":\"The name or the password is wrong.\",\"messagecode\"");
      }
      assertThat(login(client, "username", "Heron", "password", "wrong", "formatversion", "1"))
          .endsWith("\"messagecode\":\"wrongpassword\"}}");
    }
  }

  @EveryEngine
  void the_call_itself_must_be_in_order(Database database) {
    try (Client client = new Client(database)) {
      assertThat(client.post("action", "clientlogin")).contains("missingparam", "logintoken");
      assertThat(client.post("action", "clientlogin", "logintoken", "x")).contains("badtoken");
      String token = client.token("login");
      assertThat(client.post("action", "clientlogin", "logintoken", token))
          .contains("\"missingparam\"", "logincontinue", "loginreturnurl");
      for (String bad : List.of("", "foo", "/foo", "//foo/bar", "http://")) {
        assertThat(client.post("action", "clientlogin", "logintoken", token, "loginreturnurl", bad))
            .as(bad)
            .contains("\"code\":\"badurl_loginreturnurl\"");
      }
      assertThat(client.get("action=clientlogin&logintoken=x")).contains("mustpostparams");
    }
  }

  @EveryEngine
  void fields_are_read_and_others_reported(Database database) {
    try (Client client = new Client(database)) {
      assertThat(login(client, "username", "Heron", "password", "x", "foo", "", "rememberMe", ""))
          .contains("\"warnings\":\"Unrecognized parameter: foo.\"");
      assertThat(
              login(
                  client,
                  "username",
                  "Heron",
                  "password",
                  "x",
                  "loginrequests",
                  "MediaWiki\\Auth\\RememberMeAuthenticationRequest|x"))
          .contains("Unrecognized parameters: username, password.", "no-primary");
    }
  }

  @EveryEngine
  void a_password_in_the_address_is_not_looked_at(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());

      assertThat(
              client.postTo(
                  "action=clientlogin&password=" + Client.PASSWORD,
                  "username",
                  "Heron",
                  "loginreturnurl",
                  "http://client.example/",
                  "logintoken",
                  client.token("login")))
          .contains("\"code\":\"mustpostparams\"", "password")
          .doesNotContain(Client.PASSWORD);
    }
  }

  @EveryEngine
  void a_token_that_has_logged_in_does_not_do_so_again(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      String token = client.token("login");
      String session = client.cookies.getOrDefault("palimpsest_session", "");
      String[] call = {
        "action",
        "clientlogin",
        "username",
        "Heron",
        "password",
        Client.PASSWORD,
        "loginreturnurl",
        "http://client.example/",
        "logintoken",
        token
      };
      assertThat(client.post(call)).contains("PASS");
      assertThat(client.post(call)).contains("\"code\":\"badtoken\"");
      client.cookies.clear();
      client.cookies.put("palimpsest_session", session);
      assertThat(client.post(call)).contains("\"code\":\"badtoken\"");
    }
  }

  @EveryEngine
  void a_bot_stays_who_it_is(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      client.bots.create("Heron", "app", Set.of(Grant.EDITPAGE), Restrictions.NONE, SECRET);
      client.login("Heron@app", SECRET);

      assertThat(login(client, "username", "Heron", "password", Client.PASSWORD))
          .contains("\"messagecode\":\"userlogin-cannot-login\"")
          .contains("Unrecognized parameters: username, password.");
    }
  }

  @EveryEngine
  void both_ways_to_log_in_count_failures_together_and_say_how_long_to_wait(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      for (int i = 0; i < 3; i++) {
        client.login("Heron", "wrong");
      }
      for (int i = 0; i < 2; i++) {
        login(client, "username", "heron", "password", "wrong");
      }

      assertThat(login(client, "username", "Heron", "password", Client.PASSWORD))
          .contains("\"messagecode\":\"login-throttled\"")
          .containsPattern("\"message\":\"[^\"]*\\b5 minutes");
      assertThat(client.login("Heron", Client.PASSWORD, "errorformat", "raw"))
          .contains("\"key\":\"login-throttled\",\"params\":[{\"duration\":300}]");
    }
  }

  private static final String NONE = "loginmessageformat";

  private static String login(Client client, String... fields) {
    return client.post(
        Stream.concat(
                Stream.of(
                    "action",
                    "clientlogin",
                    "formatversion",
                    "2",
                    "loginreturnurl",
                    "http://client.example/",
                    "logintoken",
                    client.token("login")),
                Stream.of(fields))
            .toArray(String[]::new));
  }
}
