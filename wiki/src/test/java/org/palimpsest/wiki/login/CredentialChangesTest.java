package org.palimpsest.wiki.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.login.Accounts.PasswordFlaw;
import org.palimpsest.wiki.login.CredentialChanges.Access;
import org.palimpsest.wiki.login.CredentialChanges.Outcome;

final class CredentialChangesTest {
  private static final String OTHER = "Quiet-Marsh-77";

  @EveryEngine
  void only_a_session_with_a_fresh_login_of_its_own_may_change_credentials(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Map<String, String> cookies = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      Map<String, String> bot =
          wiki.cookiesOf("Heron@app", wiki.botPassword("Heron", "app", Grant.values()));
      assertThat(access(wiki, Map.of())).isEqualTo(Access.NOT_LOGGED_IN);
      assertThat(access(wiki, bot)).isEqualTo(Access.NOT_PERMITTED);
      assertThat(access(wiki, cookies)).isEqualTo(Access.GRANTED);

      wiki.clock.advance(Duration.ofMinutes(5));
      assertThat(access(wiki, cookies)).isEqualTo(Access.GRANTED);
      wiki.clock.advance(Duration.ofSeconds(1));
      assertThat(access(wiki, cookies)).isEqualTo(Access.REAUTHENTICATE);
      assertThat(access(wiki, wiki.cookiesOf("Heron", TestAccounts.PASSWORD)))
          .isEqualTo(Access.GRANTED);
    }
  }

  @EveryEngine
  void a_remembered_login_shows_no_password(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Map<String, String> cookies = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      cookies.remove("p_session");
      TestAccounts.keep(cookies, wiki.resolve(cookies));

      assertThat(wiki.resolve(cookies).isAnonymous()).isFalse();
      assertThat(access(wiki, cookies)).isEqualTo(Access.REAUTHENTICATE);
      assertThat(wiki.credentials.isAuthentic(wiki.resolve(cookies))).isFalse();
    }
  }

  @EveryEngine
  void a_session_in_which_nobody_can_log_in_anew_is_trusted(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Map<String, String> bot =
          wiki.cookiesOf("Heron@app", wiki.botPassword("Heron", "app", Grant.EDITPAGE));

      assertThat(wiki.credentials.isAuthentic(wiki.resolve(bot))).isTrue();
      assertThat(wiki.credentials.isAuthentic(wiki.resolve(Map.of()))).isFalse();
    }
  }

  @EveryEngine
  void a_new_password_leaves_only_the_session_in_which_it_was_set(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Map<String, String> here = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      Map<String, String> there = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      Map<String, String> copied = new HashMap<>(here);
      copied.remove("p_session");
      Session before = wiki.resolve(here);

      Outcome outcome = TestAccounts.inTurn(wiki.credentials.changePassword(before, OTHER, OTHER));

      assertThat(outcome).isInstanceOf(Outcome.Changed.class);
      TestAccounts.keep(here, ((Outcome.Changed) outcome).session());
      assertThat(here).containsOnlyKeys("p_session", "pUserID", "pUserName", "pDevice");
      assertThat(wiki.resolve(here).keys()).isEqualTo(before.keys());
      assertThat(wiki.resolve(there).isAnonymous()).isTrue();
      assertThat(wiki.resolve(copied).isAnonymous()).isTrue();
      assertThat(wiki.cookiesOf("Heron", OTHER)).containsKey("pToken");
    }
  }

  @EveryEngine
  void a_bad_password_changes_nothing(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron", "sysop");
      Session session = wiki.resolve(wiki.cookiesOf("Heron", TestAccounts.PASSWORD));

      assertThat(TestAccounts.inTurn(wiki.credentials.changePassword(session, OTHER, "x")))
          .isEqualTo(new Outcome.BadRetype());
      assertThat(
              TestAccounts.inTurn(
                  wiki.credentials.changePassword(session, "9-letters", "9-letters")))
          .isEqualTo(
              new Outcome.BadPassword(new PasswordPolicy.Problem(PasswordFlaw.TOO_SHORT, 10)));
      assertThat(wiki.cookiesOf("Heron", TestAccounts.PASSWORD)).containsKey("pToken");
    }
  }

  @EveryEngine
  void a_login_that_is_not_to_be_remembered_is_not(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Session before = wiki.keeper.awaitingLogin(wiki.resolve(Map.of()));

      LoginOutcome outcome = wiki.login.clientLogin(before, "Heron", TestAccounts.PASSWORD, false);

      assertThat(outcome).isInstanceOf(LoginOutcome.Success.class);
      assertThat(outcome.session().cookies())
          .extracting(CookieChange::name, CookieChange::lifetime)
          .containsExactly(
              tuple("p_session", null),
              tuple("pUserID", Duration.ofDays(30)),
              tuple("pUserName", Duration.ofDays(30)),
              tuple("pToken", null),
              tuple("pDevice", Duration.ofDays(180)));
    }
  }

  private static Access access(TestAccounts wiki, Map<String, String> cookies) {
    return wiki.credentials.access(wiki.resolve(cookies));
  }
}
