package org.palimpsest.actionapi.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.login.Restrictions;

final class CredentialActionsTest {
  private static final String OTHER = "Quiet-Marsh-77";
  private static final String PASSWORD_REQUEST = "MediaWiki\\Auth\\PasswordAuthenticationRequest";
  private static final String SECRET = "0123456789abcdefghijklmnopqrstuv";

  @EveryEngine
  void a_new_password_is_set_in_a_session_that_goes_on(Database database) {
    try (Client client = loggedIn(database)) {
      String csrf = client.token("csrf");

      assertThat(change(client, PASSWORD_REQUEST, "password", OTHER, "retype", OTHER, "foo", ""))
          .isEqualTo(
              "{\"warnings\":{\"main\":{\"warnings\":\"Unrecognized parameter: foo.\"}},"
                  + "\"changeauthenticationdata\":{\"status\":\"success\"}}");
      assertThat(client.cookies).doesNotContainKey("palimpsestToken");
      assertThat(client.post("action", "checktoken", "type", "csrf", "token", csrf))
          .contains("\"result\":\"valid\"");
      client.cookies.clear();
      assertThat(client.login("Heron", Client.PASSWORD)).contains("Failed");
      assertThat(client.login("Heron", OTHER)).contains("Success");
    }
  }

  @EveryEngine
  void what_cannot_be_changed_has_its_code(Database database) {
    try (Client client = loggedIn(database)) {
      assertThat(change(client, "foo")).contains("\"code\":\"badrequest\"");
      assertThat(change(client, PASSWORD_REQUEST)).contains("\"code\":\"badrequest\"");
      assertThat(change(client, PASSWORD_REQUEST, "password", OTHER))
          .contains("\"code\":\"badrequest\"");
      assertThat(change(client, PASSWORD_REQUEST, "password", OTHER, "retype", "x"))
          .contains("\"code\":\"badretype\"");
      assertThat(change(client, PASSWORD_REQUEST, "password", "short", "retype", "short"))
          .contains("\"code\":\"passwordtooshort\"");
      assertThat(
              client.postTo(
                  "action=changeauthenticationdata&retype=x",
                  "changeauthrequest",
                  PASSWORD_REQUEST,
                  "changeauthtoken",
                  client.token("csrf")))
          .contains("\"code\":\"mustpostparams\"");
      assertThat(client.post("action", "changeauthenticationdata"))
          .contains("\"code\":\"missingparam\"", "changeauthrequest");
    }
  }

  @EveryEngine
  void who_came_in_by_a_cookie_has_to_show_the_password_first(Database database) {
    try (Client client = loggedIn(database)) {
      client.cookies.remove("palimpsest_session");
      assertThat(client.get("action=query&meta=userinfo")).contains("\"name\":\"Heron\"");

      for (String answer :
          List.of(
              change(client, "foo"),
              remove(client, "removeauthenticationdata"),
              remove(client, "unlinkaccount"),
              link(client))) {
        assertThat(answer).contains("\"code\":\"reauthenticate\"");
      }
      client.login("Heron", Client.PASSWORD);
      assertThat(change(client, "foo")).contains("\"code\":\"badrequest\"");
    }
  }

  @EveryEngine
  void strangers_and_bots_change_nothing(Database database) {
    try (Client client = new Client(database)) {
      client.accounts.create("Heron", Client.PASSWORD, List.of());
      client.bots.create("Heron", "app", Set.of(Grant.EDITPAGE), Restrictions.NONE, SECRET);
      for (String answer :
          List.of(
              change(client, "foo"),
              remove(client, "removeauthenticationdata"),
              remove(client, "unlinkaccount"),
              link(client))) {
        assertThat(answer).contains("\"code\":\"notloggedin\"");
      }
      client.login("Heron@app", SECRET);
      for (String answer :
          List.of(
              change(client, PASSWORD_REQUEST, "password", OTHER, "retype", OTHER),
              remove(client, "removeauthenticationdata"),
              remove(client, "unlinkaccount"),
              link(client))) {
        assertThat(answer).contains("\"code\":\"permissiondenied\"");
      }
    }
  }

  @EveryEngine
  void there_is_nothing_to_remove_and_nothing_to_link(Database database) {
    try (Client client = loggedIn(database)) {
      assertThat(remove(client, "removeauthenticationdata")).contains("\"code\":\"badrequest\"");
      assertThat(remove(client, "unlinkaccount")).contains("\"code\":\"badrequest\"");
      assertThat(link(client))
          .contains("\"status\":\"FAIL\"", "\"messagecode\":\"userlogin-cannot-link\"");
      assertThat(client.post("action", "linkaccount", "linktoken", client.token("csrf")))
          .contains("\"code\":\"missingparam\"", "linkcontinue");
    }
  }

  @EveryEngine
  void no_new_password_is_mailed(Database database) {
    try (Client client = new Client(database)) {
      assertThat(client.post("action", "resetpassword", "user", "Heron", "token", "+\\"))
          .contains("\"code\":\"passwordreset-emaildisabled\"");
    }
  }

  private static Client loggedIn(Database database) {
    Client client = new Client(database);
    client.accounts.create("Heron", Client.PASSWORD, List.of());
    client.login("Heron", Client.PASSWORD);
    return client;
  }

  private static String change(Client client, String request, String... fields) {
    return client.post(
        Stream.concat(
                Stream.of(
                    "action",
                    "changeauthenticationdata",
                    "formatversion",
                    "2",
                    "changeauthrequest",
                    request,
                    "changeauthtoken",
                    client.token("csrf")),
                Stream.of(fields))
            .toArray(String[]::new));
  }

  private static String remove(Client client, String action) {
    return client.post(
        "action", action, "request", PASSWORD_REQUEST, "token", client.token("csrf"));
  }

  private static String link(Client client) {
    return client.post(
        "action",
        "linkaccount",
        "linkreturnurl",
        "http://client.example/",
        "linktoken",
        client.token("csrf"));
  }
}
