package org.palimpsest.actionapi.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.login.BotPasswords;
import org.palimpsest.wiki.login.Restrictions;

/**
 * Every order of the ways to log in and out, with cookies that are kept, dropped or foreign. After
 * each step the client is who its cookies say, by a model of what they mean, and nobody else; and
 * whoever shows the right password gets in, unless a bot's session is in force.
 */
final class LoginOrdersTest {
  private static final String SECRET = "0123456789abcdefghijklmnopqrstuv";
  private static final String PREFIX = "palimpsest";
  private static final String SESSION = PREFIX + "_session";
  private static final String BOT_SESSION = PREFIX + "_BPsession";
  private static final String USER_ID = PREFIX + "UserID";
  private static final String USER_NAME = PREFIX + "UserName";
  private static final String TOKEN = PREFIX + "Token";
  private static final List<String> COOKIES =
      List.of(SESSION, BOT_SESSION, USER_ID, USER_NAME, TOKEN);

  /** The ways in, each with who takes it. */
  private enum Way {
    BOT("Heron"),
    MAIN("Wren"),
    FORM("Teal"),
    LASTING_FORM("Teal"),
    WITHOUT_TOKEN("Wren");

    private final String user;

    Way(String user) {
      this.user = user;
    }
  }

  /** Something that a client does, or that happens to its cookies. */
  private interface Step {
    void take(Walker walker);
  }

  private record Named(String name, Step step) implements Step {
    @Override
    public void take(Walker walker) {
      step.take(walker);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final Step LOGOUT = new Named("log out", Walker::logOut);

  private static Step in(Way way) {
    return new Named(way.name(), walker -> walker.logIn(way));
  }

  /** What can happen to cookies. */
  private static List<Step> accidents() {
    List<Step> all = new ArrayList<>();
    for (String name : COOKIES) {
      all.add(new Named("drop " + name, walker -> walker.jar().remove(name)));
      for (String value : List.of("deleted", "0".repeat(32))) {
        all.add(new Named(name + "=" + value, walker -> walker.jar().put(name, value)));
      }
      all.add(new Named("another's " + name, walker -> walker.takeFromAnother(name)));
    }
    all.add(new Named("drop all", walker -> walker.jar().clear()));
    all.add(new Named("a visitor's session", Walker::takeVisitorsSession));
    all.add(new Named("another wiki's", Walker::takeFromAnotherWiki));
    all.add(new Named("ask for a token", walker -> walker.client.token("login")));
    return all;
  }

  @EveryEngine
  void whoever_shows_the_right_password_gets_in_whatever_came_before(Database database) {
    try (Client client = new Client(database)) {
      Walker walker = new Walker(client);
      for (Step accident : accidents()) {
        for (Way first : List.of(Way.BOT, Way.MAIN, Way.FORM, Way.LASTING_FORM)) {
          walker.walk(accident, in(first), LOGOUT, in(first));
          for (Way second : List.of(Way.BOT, Way.MAIN, Way.FORM)) {
            walker.walk(in(first), accident, in(second));
            walker.walk(in(first), LOGOUT, accident, in(second));
            walker.walk(in(first), accident, LOGOUT, in(second));
          }
        }
      }
    }
  }

  @EveryEngine
  void logins_and_logouts_follow_each_other_in_every_order(Database database) {
    try (Client client = new Client(database)) {
      Walker walker = new Walker(client);
      for (Way first : Way.values()) {
        for (Way second : Way.values()) {
          walker.walk(in(first), in(second), LOGOUT, in(first), LOGOUT);
          for (Way third : Way.values()) {
            walker.walk(in(first), LOGOUT, in(second), LOGOUT, in(third));
            walker.walk(in(first), in(second), LOGOUT, LOGOUT, in(third));
          }
        }
      }
    }
  }

  @EveryEngine
  void a_session_that_a_login_has_used_up_gives_no_token_and_takes_none(Database database) {
    try (Client client = new Client(database)) {
      Walker walker = new Walker(client);
      String createToken = client.token("createaccount");
      String used = walker.cookie(SESSION);
      walker.logIn(Way.BOT);
      walker.logOut();
      assertThat(walker.cookie(SESSION)).isEqualTo(used);

      assertThat(
              client.post(
                  "action",
                  "createaccount",
                  "username",
                  "Snipe",
                  "password",
                  Client.PASSWORD,
                  "retype",
                  Client.PASSWORD,
                  "createreturnurl",
                  "http://example.org/",
                  "createtoken",
                  createToken))
          .contains("\"code\":\"badtoken\"");
      client.token("login");

      assertThat(walker.cookie(SESSION)).isNotNull().isNotEqualTo(used);
    }
  }

  @EveryEngine
  void who_was_logged_in_before_a_bot_is_so_again_after_it(Database database) {
    try (Client client = new Client(database)) {
      Walker walker = new Walker(client);
      walker.logIn(Way.FORM);
      String form = walker.cookie(SESSION);
      walker.logIn(Way.BOT);
      assertThat(walker.who()).isEqualTo("Heron");

      walker.logOut();

      assertThat(walker.who()).isEqualTo("Teal");
      assertThat(walker.cookie(SESSION)).isEqualTo(form);
    }
  }

  /** A client on its way, and what its cookies mean. */
  private static final class Walker {
    final Client client;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();
    private final Map<String, String> botSessions = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    Walker(Client client) {
      this.client = client;
      for (String name : List.of("Heron", "Wren", "Teal", "Crake")) {
        client.accounts.create(name, Client.PASSWORD, List.of());
        assertThat(
                client.bots.create(name, "app", Set.of(Grant.EDITPAGE), Restrictions.NONE, SECRET))
            .isInstanceOf(BotPasswords.Outcome.Made.class);
      }
    }

    Map<String, String> jar() {
      return client.cookies;
    }

    void walk(Step... steps) {
      jar().clear();
      List<Step> taken = new ArrayList<>();
      for (Step step : steps) {
        taken.add(step);
        try {
          step.take(this);
          assertThat(who()).isEqualTo(expected());
        } catch (AssertionError failure) {
          throw new AssertionError("after " + taken + " with " + jar(), failure);
        }
        learn(who());
      }
    }

    /** What is sent under this name; the value with which cookies are deleted is none. */
    @Nullable String cookie(String name) {
      String value = jar().get(name);
      return "deleted".equals(value) ? null : value;
    }

    private @Nullable String meaning(Map<String, String> of, String cookie) {
      String value = cookie(cookie);
      return value == null ? null : of.get(value);
    }

    private boolean isBot() {
      return meaning(botSessions, BOT_SESSION) != null;
    }

    private String expected() {
      String bot = meaning(botSessions, BOT_SESSION);
      if (bot != null) {
        return bot;
      }
      String name = meaning(names, USER_ID);
      String sent = cookie(USER_NAME);
      return name != null
              && (sent == null || sent.equals(name))
              && (name.equals(meaning(sessions, SESSION)) || name.equals(meaning(tokens, TOKEN)))
          ? name
          : "anonymous";
    }

    String who() {
      String answer = client.get("action=query&meta=userinfo&formatversion=2");
      if (answer.contains("\"anon\":true")) {
        return "anonymous";
      }
      int start = answer.indexOf("\"name\":\"") + 8;
      return answer.substring(start, answer.indexOf('"', start));
    }

    /** A remembered login may have begun a new session. */
    private void learn(String who) {
      String id = cookie(SESSION);
      if (id != null && !isBot() && !who.equals("anonymous")) {
        sessions.put(id, who);
      }
    }

    void logIn(Way way) {
      boolean bot = isBot();
      String before = cookie(SESSION);
      String answer =
          switch (way) {
            case BOT -> client.login(way.user + "@app", SECRET);
            case MAIN -> client.login(way.user, Client.PASSWORD);
            case FORM -> form(way.user);
            case LASTING_FORM -> form(way.user, "rememberMe", "1");
            case WITHOUT_TOKEN -> withoutToken(way.user);
          };
      if (bot) {
        assertThat(answer).containsAnyOf("\"result\":\"Aborted\"", "userlogin-cannot-login");
        return;
      }
      assertThat(answer)
          .containsAnyOf("\"result\":\"Success\"", "\"status\":\"PASS\"")
          .contains('"' + way.user + '"');
      if (way == Way.BOT) {
        botSessions.put(sent(BOT_SESSION), way.user);
      } else {
        sessions.remove(before);
        sessions.put(sent(SESSION), way.user);
        names.put(sent(USER_ID), way.user);
        String token = cookie(TOKEN);
        if (token != null) {
          tokens.put(token, way.user);
        }
      }
    }

    private String sent(String name) {
      String value = cookie(name);
      assertThat(value).as(name).isNotNull();
      return String.valueOf(value);
    }

    private String form(String user, String... more) {
      List<String> fields =
          new ArrayList<>(
              List.of(
                  "action",
                  "clientlogin",
                  "username",
                  user,
                  "password",
                  Client.PASSWORD,
                  "loginreturnurl",
                  "http://example.org/",
                  "logintoken",
                  client.token("login")));
      fields.addAll(List.of(more));
      return client.post(fields.toArray(String[]::new));
    }

    private String withoutToken(String user) {
      String[] fields = {"action", "login", "lgname", user, "lgpassword", Client.PASSWORD};
      String answer = client.post(fields);
      if (!answer.contains("NeedToken")) {
        return answer;
      }
      int start = answer.indexOf("\"token\":\"") + 9;
      List<String> again = new ArrayList<>(List.of(fields));
      again.add("lgtoken");
      again.add(answer.substring(start, answer.indexOf('"', start)).replace("\\\\", "\\"));
      return client.post(again.toArray(String[]::new));
    }

    void logOut() {
      boolean bot = isBot();
      boolean anonymous = expected().equals("anonymous");
      String session = cookie(bot ? BOT_SESSION : SESSION);
      String answer = client.post("action", "logout", "token", client.token("csrf"));
      assertThat(answer).doesNotContain("\"error\"");
      if (!anonymous) {
        (bot ? botSessions : sessions).remove(session);
      }
    }

    void takeFromAnother(String name) {
      Map<String, String> own = new HashMap<>(jar());
      jar().clear();
      if (name.equals(BOT_SESSION)) {
        client.login("Crake@app", SECRET);
        botSessions.put(sent(BOT_SESSION), "Crake");
      } else {
        client.login("Crake", Client.PASSWORD);
        sessions.put(sent(SESSION), "Crake");
        names.put(sent(USER_ID), "Crake");
        tokens.put(sent(TOKEN), "Crake");
      }
      String foreign = sent(name);
      jar().clear();
      jar().putAll(own);
      jar().put(name, foreign);
    }

    void takeVisitorsSession() {
      Map<String, String> own = new HashMap<>(jar());
      jar().clear();
      client.token("login");
      own.put(SESSION, sent(SESSION));
      jar().clear();
      jar().putAll(own);
    }

    void takeFromAnotherWiki() {
      COOKIES.forEach(name -> jar().put(name.replace(PREFIX, "another"), "0".repeat(32)));
    }
  }
}
