package org.palimpsest.actionapi.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.login.BotPasswords;
import org.palimpsest.wiki.login.Restrictions;

final class LoginActionTest {
  private static final String SECRET = "0123456789abcdefghijklmnopqrstuv";

  @EveryEngine
  void a_client_that_asks_for_no_token_gets_one_and_a_word_of_warning(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());

      String answer = client.post("action", "login", "lgname", "Heron", "lgdomain", "");

      assertThat(answer)
          .containsPattern(
              "\"login\":\\{\"result\":\"NeedToken\",\"token\":\"[0-9a-f]{40}\\+\\\\\\\\\"}")
          .contains("\"main\":{", "\"login\":{\"*\":");
      assertThat(client.cookies).containsOnlyKeys("palimpsest_session");
    }
  }

  @EveryEngine
  void the_right_password_logs_in(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Grey heron", Client.PASSWORD, List.of());

      assertThat(client.login("grey_heron", Client.PASSWORD, "errorformat", "plaintext"))
          .contains(
              "\"login\":{\"result\":\"Success\",\"lguserid\":1,\"lgusername\":\"Grey heron\"}")
          .contains("\"code\":\"deprecation\"", "{\"feature\":\"main-account-login\"}");
      assertThat(client.cookies)
          .containsOnlyKeys(
              "palimpsest_session",
              "palimpsestUserID",
              "palimpsestUserName",
              "palimpsestToken",
              "palimpsestDevice")
          .containsEntry("palimpsestUserName", "Grey%20heron");
      assertThat(client.get("action=query&meta=userinfo&assertuser=Grey heron&assert=user"))
          .contains("\"id\":1,\"name\":\"Grey heron\"}");
    }
  }

  @EveryEngine
  void a_bot_password_logs_in_without_warning_and_stays_so(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      bot(client);

      assertThat(client.login("Heron@app", SECRET))
          .isEqualTo(
              "{\"login\":{\"result\":\"Success\",\"lguserid\":1,\"lgusername\":\"Heron\"}}");
      assertThat(client.cookies).containsKey("palimpsest_BPsession");
      assertThat(client.post("action", "login", "lgname", "Heron@app", "lgpassword", SECRET))
          .isEqualTo(
              "{\"login\":{\"result\":\"Aborted\",\"reason\":\"Logging in is not possible with"
                  + " MediaWiki\\\\Session\\\\BotPasswordSessionProvider sessions.\"}}");
    }
  }

  @EveryEngine
  void each_failure_has_its_code(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());

      assertThat(client.post("action", "login", "lgtoken", "x", "errorformat", "none"))
          .isEqualTo("{\"login\":{\"result\":\"Failed\",\"reason\":{\"code\":\"sessionlost\"}}}");
      assertThat(client.login("Heron", "wrong", "errorformat", "none"))
          .isEqualTo("{\"login\":{\"result\":\"Failed\",\"reason\":{\"code\":\"wrongpassword\"}}}");
      assertThat(client.login("Nobody", "wrong", "errorformat", "plaintext", "formatversion", "2"))
          .startsWith(
              "{\"login\":{\"result\":\"Failed\",\"reason\":{\"code\":\"wrongpassword\",\"text\":");
      assertThat(client.login("", "wrong", "errorformat", "none"))
          .contains("{\"code\":\"authmanager-authn-no-primary\"}");
      assertThat(client.post("action", "login", "lgtoken", "x"))
          .isEqualTo("{\"login\":{\"result\":\"WrongToken\"}}");
      assertThat(client.login("Heron", "wrong")).contains("\"result\":\"Failed\",\"reason\":\"");
    }
  }

  @EveryEngine
  void whoever_tries_too_often_is_told_how_long_to_wait(Database database) {
    try (Client client = new Client(database)) {
      for (int i = 0; i < 5; i++) {
        client.login("Heron", "wrong");
      }
      assertThat(client.login("Heron", "wrong", "errorformat", "plaintext"))
          .contains("\"code\":\"login-throttled\"")
          .containsPattern("(\\d+) (seconds|minutes)");
    }
  }

  @EveryEngine
  void credentials_stay_out_of_addresses(Database database) {
    try (Client client = new Client(database)) {
      assertThat(client.postTo("action=login&lgpassword=x", "lgname", "Heron"))
          .contains("\"code\":\"mustpostparams\"", "lgpassword")
          .doesNotContain("lgtoken");
      assertThat(client.get("action=login&lgpassword=x")).contains("\"code\":\"mustbeposted\"");
    }
  }

  @EveryEngine
  void nobody_logs_in_from_another_site(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());

      assertThat(client.postTo("origin=*", "action", "login", "lgname", "Heron"))
          .contains("\"result\":\"Aborted\"");
      assertThat(client.cookies).isEmpty();
    }
  }

  @EveryEngine
  void logging_out_ends_the_session_and_leaves_a_stranger(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      client.login("Heron", Client.PASSWORD);
      String session = client.cookies.getOrDefault("palimpsest_session", "");
      String csrf = client.token("csrf");

      assertThat(client.post("action", "logout", "token", "+\\")).contains("\"code\":\"badtoken\"");
      assertThat(client.post("action", "logout", "token", csrf, "formatversion", "2"))
          .isEqualTo("{}");
      assertThat(client.cookies).containsOnlyKeys("palimpsestUserName", "palimpsestDevice");
      assertThat(client.post("action", "logout", "token", "+\\", "errorformat", "none"))
          .contains("\"code\":\"notloggedin\",\"module\":\"logout\"");
      client.cookies.put("palimpsest_session", session);
      client.cookies.put("palimpsestUserID", "1");
      assertThat(client.get("action=query&meta=userinfo")).contains("\"anon\":\"\"");
    }
  }

  @EveryEngine
  void a_bot_logs_out_too(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      bot(client);
      client.login("Heron@app", SECRET);

      assertThat(client.post("action", "logout", "token", client.token("csrf"))).isEqualTo("{}");
      assertThat(client.cookies).doesNotContainKey("palimpsest_BPsession");
      assertThat(client.get("action=query&meta=userinfo")).contains("\"anon\":\"\"");
    }
  }

  private static void bot(Client client) {
    assertThat(
            client.bots.create("Heron", "app", Set.of(Grant.EDITPAGE), Restrictions.NONE, SECRET))
        .isInstanceOf(BotPasswords.Outcome.Made.class);
  }
}
