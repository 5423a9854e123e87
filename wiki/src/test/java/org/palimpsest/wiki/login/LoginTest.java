package org.palimpsest.wiki.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.setting.Settings;

final class LoginTest {
  private static final int RIVALS = 4;
  private static final String WRONG = "Wrong-Horse-9";
  private static final String NO_SECRET = "0".repeat(32);

  @EveryEngine
  void without_a_token_the_client_is_given_one(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      LoginOutcome outcome = wiki.login.login(wiki.resolve(Map.of()), "Heron", "x", null);

      assertThat(outcome).isInstanceOf(LoginOutcome.TokenNeeded.class);
      LoginOutcome.TokenNeeded needed = (LoginOutcome.TokenNeeded) outcome;
      assertThat(needed.session().cookies())
          .extracting(CookieChange::name)
          .containsExactly("p_session");
      assertThat(Tokens.check(needed.session(), TokenType.LOGIN, needed.token())).isTrue();
    }
  }

  @EveryEngine
  void the_right_password_logs_in_under_the_canonical_name(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Grey heron");
      Session before = awaiting(wiki);

      LoginOutcome outcome = attempt(wiki, before, "grey_heron", TestAccounts.PASSWORD);

      assertThat(outcome).isInstanceOf(LoginOutcome.Success.class);
      Session session = outcome.session();
      assertThat(session.performer().name()).isEqualTo("Grey heron");
      assertThat(session.kind()).isEqualTo(Session.Kind.ACCOUNT);
      assertThat(session.id()).isNotEqualTo(before.id());
      assertThat(session.awaitsLogin()).isFalse();
    }
  }

  @EveryEngine
  void of_many_logins_with_one_token_at_the_same_moment_one_succeeds(Database database)
      throws Exception {
    try (TestAccounts wiki = new TestAccounts(database);
        ExecutorService clients = Executors.newFixedThreadPool(RIVALS)) {
      wiki.account("Heron");
      String secret = wiki.botPassword("Heron", "app", Grant.EDITPAGE);
      Session visitor = awaiting(wiki);
      Session member =
          wiki.keeper.awaitingLogin(wiki.resolve(wiki.cookiesOf("Heron", TestAccounts.PASSWORD)));

      for (Session before : List.of(visitor, member)) {
        CyclicBarrier start = new CyclicBarrier(RIVALS);
        List<Callable<LoginOutcome>> rivals =
            Collections.nCopies(
                RIVALS,
                () -> {
                  start.await();
                  return attempt(wiki, before, "Heron@app", secret);
                });
        List<LoginOutcome> outcomes = new ArrayList<>();
        for (Future<LoginOutcome> outcome : clients.invokeAll(rivals)) {
          outcomes.add(outcome.get());
        }

        assertThat(outcomes).filteredOn(LoginOutcome.Success.class::isInstance).hasSize(1);
        assertThat(outcomes)
            .filteredOn(LoginOutcome.SessionLost.class::isInstance)
            .hasSize(RIVALS - 1);
      }
    }
  }

  @EveryEngine
  void a_token_logs_in_once(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Map<String, String> cookies = new HashMap<>();
      Session before = awaiting(wiki);
      TestAccounts.keep(cookies, before);
      Map<String, String> old = new HashMap<>(cookies);
      String token = Tokens.issue(before, TokenType.LOGIN, wiki.clock.instant());
      TestAccounts.keep(
          cookies,
          wiki.login.login(wiki.resolve(cookies), "Heron", TestAccounts.PASSWORD, token).session());

      for (Map<String, String> again : List.of(cookies, old, Map.<String, String>of())) {
        assertThat(wiki.login.login(wiki.resolve(again), "Heron", TestAccounts.PASSWORD, token))
            .isInstanceOf(LoginOutcome.SessionLost.class);
      }
      LoginOutcome lost =
          wiki.login.login(wiki.resolve(old), "Heron", TestAccounts.PASSWORD, token);
      assertThat(attempt(wiki, lost.session(), "Heron", TestAccounts.PASSWORD))
          .isInstanceOf(LoginOutcome.Success.class);
    }
  }

  @EveryEngine
  void a_failed_login_leaves_the_token_good_for_another_try(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Session session = awaiting(wiki);

      LoginOutcome failed = attempt(wiki, session, "Heron", WRONG);

      assertThat(failed).isEqualTo(new LoginOutcome.WrongPassword(session));
      assertThat(attempt(wiki, failed.session(), "Heron", TestAccounts.PASSWORD))
          .isInstanceOf(LoginOutcome.Success.class);
    }
  }

  @EveryEngine
  void a_token_of_another_kind_or_session_is_wrong(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Session session = awaiting(wiki);
      for (String token :
          List.of(
              "+\\",
              "x",
              Tokens.issue(session, TokenType.CREATEACCOUNT, wiki.clock.instant()),
              Tokens.issue(awaiting(wiki), TokenType.LOGIN, wiki.clock.instant()))) {
        assertThat(wiki.login.login(session, "Heron", TestAccounts.PASSWORD, token))
            .isInstanceOf(LoginOutcome.WrongToken.class);
      }
    }
  }

  @EveryEngine
  void an_unknown_name_is_refused_like_a_wrong_password(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      database.write(tx -> AccountTable.insert(tx.sql(), "Locked", null, null, "token"));
      for (String name : List.of("Heron", "Nobody", "Locked", "Heron@app", "Nobody@app")) {
        assertThat(attempt(wiki, awaiting(wiki), name, WRONG))
            .as(name)
            .isInstanceOf(LoginOutcome.WrongPassword.class);
      }
    }
  }

  @EveryEngine
  void without_a_name_or_password_there_is_nothing_to_check(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      for (String name : List.of("", "Heron[]", "203.0.113.9", "a/b")) {
        assertThat(attempt(wiki, awaiting(wiki), name, WRONG))
            .as(name)
            .isInstanceOf(LoginOutcome.NothingToCheck.class);
      }
      assertThat(attempt(wiki, awaiting(wiki), "Heron", ""))
          .isInstanceOf(LoginOutcome.NothingToCheck.class);
    }
  }

  @EveryEngine
  void the_sixth_try_in_five_minutes_has_to_wait_even_with_the_right_password(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      wiki.account("Wren");
      for (int i = 0; i < 5; i++) {
        assertThat(attempt(wiki, awaiting(wiki), i % 2 == 0 ? "Heron" : "heron", WRONG))
            .isInstanceOf(LoginOutcome.WrongPassword.class);
      }

      Session session = awaiting(wiki);
      assertThat(attempt(wiki, session, "Heron", TestAccounts.PASSWORD))
          .isEqualTo(new LoginOutcome.Throttled(session, Duration.ofMinutes(5)));
      assertThat(attempt(wiki, awaiting(wiki), "Wren", TestAccounts.PASSWORD))
          .isInstanceOf(LoginOutcome.Success.class);
      Session elsewhere =
          wiki.keeper.awaitingLogin(wiki.sessions.resolve(Map.of(), "198.51.100.1"));
      assertThat(attempt(wiki, elsewhere, "Heron", TestAccounts.PASSWORD))
          .isInstanceOf(LoginOutcome.Success.class);

      wiki.clock.advance(Duration.ofMinutes(5));
      assertThat(attempt(wiki, awaiting(wiki), "Heron", TestAccounts.PASSWORD))
          .isInstanceOf(LoginOutcome.Success.class);
    }
  }

  @EveryEngine
  void a_success_starts_the_count_anew(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 4; i++) {
          attempt(wiki, awaiting(wiki), "Heron", WRONG);
        }
        assertThat(attempt(wiki, awaiting(wiki), "Heron", TestAccounts.PASSWORD))
            .isInstanceOf(LoginOutcome.Success.class);
      }
    }
  }

  @EveryEngine
  void patience_alone_does_not_allow_many_tries(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      for (int i = 0; i < 150; i++) {
        wiki.clock.advance(Duration.ofMinutes(2));
        assertThat(attempt(wiki, awaiting(wiki), "Heron", WRONG))
            .isInstanceOf(LoginOutcome.WrongPassword.class);
      }
      Session session = awaiting(wiki);
      assertThat(attempt(wiki, session, "Heron", WRONG))
          .isEqualTo(new LoginOutcome.Throttled(session, Duration.ofDays(2)));
    }
  }

  @EveryEngine
  void the_throttle_can_be_switched_off(Database database) {
    Settings settings =
        Settings.defaults().with("cookie-prefix", "p").with("password-throttle", false);
    try (TestAccounts wiki = new TestAccounts(database, settings)) {
      for (int i = 0; i < 10; i++) {
        assertThat(attempt(wiki, awaiting(wiki), "Heron", WRONG))
            .isInstanceOf(LoginOutcome.WrongPassword.class);
      }
    }
  }

  @EveryEngine
  void a_bot_password_logs_in_by_both_forms(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Grey heron");
      String secret = wiki.botPassword("Grey heron", "app", Grant.EDITPAGE);

      for (LoginOutcome outcome :
          List.of(
              attempt(wiki, awaiting(wiki), "Grey heron@app", secret),
              attempt(wiki, awaiting(wiki), "grey_heron@app", secret),
              attempt(wiki, awaiting(wiki), "Grey heron", "app@" + secret))) {
        assertThat(outcome).isInstanceOf(LoginOutcome.Success.class);
        assertThat(outcome.session().kind()).isEqualTo(Session.Kind.BOT_PASSWORD);
        assertThat(outcome.session().performer().name()).isEqualTo("Grey heron");
        assertThat(outcome.session().cookies())
            .extracting(CookieChange::name)
            .contains("p_BPsession")
            .doesNotContain("pUserID", "pUserName", "pToken");
      }
    }
  }

  @EveryEngine
  void a_bot_session_cannot_be_changed_into_another_whatever_the_token(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      String secret = wiki.botPassword("Heron", "app", Grant.EDITPAGE);
      Session session = attempt(wiki, awaiting(wiki), "Heron@app", secret).session();

      assertThat(wiki.login.login(session, "Heron", TestAccounts.PASSWORD, null))
          .isEqualTo(new LoginOutcome.NotChangeable(session));
      assertThat(wiki.login.login(session, "Heron", TestAccounts.PASSWORD, "x"))
          .isEqualTo(new LoginOutcome.NotChangeable(session));
    }
  }

  @EveryEngine
  void what_only_looks_like_a_bot_password_may_be_the_accounts_own(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      wiki.botPassword("Heron", "app", Grant.EDITPAGE);
      wiki.accounts.setPassword("Heron", "app@" + NO_SECRET);

      LoginOutcome outcome = attempt(wiki, awaiting(wiki), "Heron", "app@" + NO_SECRET);

      assertThat(outcome).isInstanceOf(LoginOutcome.Success.class);
      assertThat(outcome.session().kind()).isEqualTo(Session.Kind.ACCOUNT);
    }
  }

  @EveryEngine
  void a_bot_password_that_does_not_fit_fails_like_any_password(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      wiki.account("Wren");
      String secret = wiki.botPassword("Heron", "app", Grant.EDITPAGE);
      wiki.bots.create(
          "Heron", "far", Set.of(), Restrictions.from(List.of("198.51.100.0/24")), secret);
      for (String name : List.of("Heron@other", "Wren@app", "Nobody@app", "Heron@far")) {
        assertThat(attempt(wiki, awaiting(wiki), name, secret))
            .as(name)
            .isInstanceOf(LoginOutcome.WrongPassword.class);
      }
      assertThat(attempt(wiki, awaiting(wiki), "Heron@app", NO_SECRET))
          .isInstanceOf(LoginOutcome.WrongPassword.class);
    }
  }

  @EveryEngine
  void guessing_bot_passwords_is_throttled_apart_from_logins(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      String secret = wiki.botPassword("Heron", "app", Grant.EDITPAGE);
      for (int i = 0; i < 5; i++) {
        attempt(wiki, awaiting(wiki), "Heron@app", NO_SECRET);
      }

      assertThat(attempt(wiki, awaiting(wiki), "Heron@app", secret))
          .isInstanceOf(LoginOutcome.Throttled.class);
      assertThat(attempt(wiki, awaiting(wiki), "Heron", TestAccounts.PASSWORD))
          .isInstanceOf(LoginOutcome.Success.class);
      wiki.clock.advance(Duration.ofMinutes(5));
      assertThat(attempt(wiki, awaiting(wiki), "Heron@app", secret))
          .isInstanceOf(LoginOutcome.Success.class);
    }
  }

  @EveryEngine
  void an_imported_hash_is_replaced_at_login_without_ending_sessions(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      String imported =
          ":pbkdf2:sha512:30000:64:MDEyMzQ1Njc4OWFiY2RlZg==:Ywfn1wR1ktL0mKt2sBX2LsyHeGvsbUIXGvO8pvqN3lp4ZC3HL0hTmXsymV5esUf73X+yiquHi+LPdr2WguM7Ag==";
      database.write(tx -> AccountTable.insert(tx.sql(), "Heron", imported, null, "token"));

      Map<String, String> first = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      String renewed = wiki.accounts.find("Heron").orElseThrow().password();
      Map<String, String> second = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);

      assertThat(renewed).startsWith("$argon2id$");
      assertThat(wiki.accounts.find("Heron").orElseThrow().password()).isEqualTo(renewed);
      assertThat(wiki.resolve(first).isAnonymous()).isFalse();
      assertThat(wiki.resolve(second).isAnonymous()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Heron@app, 0123456789abcdefghijklmnopqrstuv, Heron, app, 0123456789abcdefghijklmnopqrstuv",
    "Heron@a@app, wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww, Heron@a, app,"
        + " wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
    "Heron, app@0123456789abcdefghijklmnopqrstuv, Heron, app, 0123456789abcdefghijklmnopqrstuv",
    "Heron, a@b@0123456789abcdefghijklmnopqrstuv, Heron, a@b, 0123456789abcdefghijklmnopqrstuv",
  })
  void a_bot_password_is_told_by_its_shape(
      String name, String password, String user, String app, String secret) {
    assertThat(BotSecret.claim(name, password)).contains(new BotSecret.Claim(user, app, secret));
  }

  @ParameterizedTest
  @CsvSource({
    "Heron, Correct-Horse-9",
    "Heron@app, Correct-Horse-9",
    "Heron, 0123456789abcdefghijklmnopqrstuv",
    "Heron@app, 0123456789abcdefghijklmnopqrstu",
    "Heron@app, 0123456789abcdefghijklmnopqrstux",
    "Heron, app@0123456789abcdefghijklmnopqrstuX",
  })
  void other_shapes_are_ordinary_passwords(String name, String password) {
    assertThat(BotSecret.claim(name, password)).isEmpty();
  }

  @EveryEngine
  void a_bot_password_needs_an_account_a_name_and_a_long_secret(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");

      assertThat(create(wiki, "Nobody", "app", null))
          .isInstanceOf(BotPasswords.Outcome.NoSuchAccount.class);
      for (String app : List.of("", "a@b", "é".repeat(17))) {
        assertThat(create(wiki, "Heron", app, null))
            .isInstanceOf(BotPasswords.Outcome.BadAppId.class);
      }
      for (String secret : List.of("", "0".repeat(31), "X".repeat(32), "x".repeat(32))) {
        assertThat(create(wiki, "Heron", "app", secret))
            .isInstanceOf(BotPasswords.Outcome.BadSecret.class);
      }
      assertThat(create(wiki, "heron", "é".repeat(16), null))
          .isInstanceOfSatisfying(
              BotPasswords.Outcome.Made.class,
              made -> {
                assertThat(made.login()).isEqualTo("Heron@" + "é".repeat(16));
                assertThat(made.secret()).matches("[0-9a-v]{32}");
                assertThat(made.toString()).doesNotContain(made.secret());
              });
      assertThat(create(wiki, "Heron", "app", NO_SECRET))
          .isEqualTo(new BotPasswords.Outcome.Made("Heron@app", NO_SECRET));
      assertThat(wiki.bots.list(1, "", 10)).containsExactly("app", "é".repeat(16));
    }
  }

  private static BotPasswords.Outcome create(
      TestAccounts wiki, String user, String app, @Nullable String secret) {
    return wiki.bots.create(user, app, Set.of(), Restrictions.NONE, secret);
  }

  private static Session awaiting(TestAccounts wiki) {
    return wiki.keeper.awaitingLogin(wiki.resolve(Map.of()));
  }

  private static LoginOutcome attempt(
      TestAccounts wiki, Session session, String name, String password) {
    return wiki.login.login(
        session, name, password, Tokens.issue(session, TokenType.LOGIN, wiki.clock.instant()));
  }
}
