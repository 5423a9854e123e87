package org.palimpsest.wiki.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.login.SessionTable;
import org.palimpsest.store.login.SignedIn;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.login.SessionKeeper.Entrance;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.setting.Settings;

final class SessionsTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration HALF_YEAR = Duration.ofDays(180);

  @EveryEngine
  void somebody_without_cookies_is_their_address(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      Session session = wiki.resolve(Map.of("other", "x", "pUserName", "Heron"));

      assertThat(session.kind()).isEqualTo(Session.Kind.ANONYMOUS);
      assertThat(session.id()).isNull();
      assertThat(session.cookies()).isEmpty();
      assertThat(session.performer().name()).isEqualTo(TestAccounts.ADDRESS);
      assertThat(session.performer().isRegistered()).isFalse();
      assertThat(session.performer().rights()).contains(Right.EDIT).doesNotContain(Right.MOVE);
    }
  }

  @EveryEngine
  void a_login_sets_the_cookies_that_bring_it_back(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      long id = wiki.account("Heron", "sysop");
      Session session =
          ((LoginOutcome.Success) login(wiki, "Heron", TestAccounts.PASSWORD)).session();

      assertThat(session.cookies())
          .extracting(CookieChange::name, CookieChange::lifetime)
          .containsExactly(
              tuple("p_session", null),
              tuple("pUserID", HALF_YEAR),
              tuple("pUserName", HALF_YEAR),
              tuple("pToken", HALF_YEAR),
              tuple("pDevice", HALF_YEAR));
      assertThat(session.id()).matches("[0-9a-v]{32}");
      Map<String, String> cookies = new HashMap<>();
      TestAccounts.keep(cookies, session);
      Session back = wiki.resolve(cookies);
      assertThat(back.kind()).isEqualTo(Session.Kind.ACCOUNT);
      assertThat(back.performer()).isEqualTo(session.performer());
      assertThat(back.performer().userId()).isEqualTo(id);
      assertThat(back.performer().groups()).containsExactly("sysop");
      assertThat(back.performer().rights()).contains(Right.ROLLBACK, Right.MINOREDIT);
      assertThat(back.keys()).isEqualTo(session.keys());
      assertThat(back.cookies()).isEmpty();
    }
  }

  @EveryEngine
  void only_a_hash_of_the_id_is_stored(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Session session = login(wiki, "Heron", TestAccounts.PASSWORD).session();
      String id = Optional.ofNullable(session.id()).orElseThrow();

      assertThat(
              database.<Boolean>read(
                  sql -> SessionTable.find(sql, id, wiki.clock.instant()).isPresent()))
          .isFalse();
      assertThat(
              database.<Boolean>read(sql ->
                  SessionTable.find(sql, Hashes.sha256(id), wiki.clock.instant()).isPresent()))
          .isTrue();
    }
  }

  @EveryEngine
  void a_session_in_use_never_ends_and_one_left_alone_ends_after_an_hour(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Map<String, String> cookies = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      cookies.remove("pToken");
      for (int i = 0; i < 5; i++) {
        wiki.clock.advance(Duration.ofMinutes(40));
        assertThat(wiki.resolve(cookies).isAnonymous()).isFalse();
      }
      wiki.clock.advance(HOUR);

      Session ended = wiki.resolve(cookies);

      assertThat(ended.isAnonymous()).isTrue();
      assertThat(ended.cookies())
          .containsExactly(CookieChange.forget("p_session"), CookieChange.forget("pUserID"));
    }
  }

  @EveryEngine
  void a_remembered_login_outlives_its_session(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Map<String, String> cookies = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      String before = cookies.get("p_session");
      wiki.clock.advance(Duration.ofDays(30));

      Session restored = wiki.resolve(cookies);

      assertThat(restored.kind()).isEqualTo(Session.Kind.ACCOUNT);
      assertThat(restored.performer().name()).isEqualTo("Heron");
      assertThat(restored.cookies()).hasSize(4);
      TestAccounts.keep(cookies, restored);
      assertThat(cookies.get("p_session")).isNotEqualTo(before);
      assertThat(wiki.resolve(cookies).cookies()).isEmpty();
    }
  }

  @EveryEngine
  void cookies_that_do_not_agree_are_worth_nothing(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      long wren = wiki.account("Wren");
      Map<String, String> good = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      String session = good.getOrDefault("p_session", "");
      String id = good.getOrDefault("pUserID", "");
      for (Map<String, String> bad :
          List.of(
              Map.of("p_session", session),
              Map.of("p_session", session, "pUserID", Long.toString(wren)),
              Map.of("p_session", session, "pUserID", id, "pUserName", "Wren"),
              Map.of("pUserID", id),
              Map.of("pUserID", id, "pToken", "0".repeat(32)),
              Map.of("pUserID", Long.toString(wren), "pToken", good.getOrDefault("pToken", "")),
              Map.of("pUserID", "x", "pToken", good.getOrDefault("pToken", "")),
              Map.of("p_session", "0".repeat(32), "pUserID", id),
              Map.of("p_session", "0".repeat(32)),
              Map.of("p_BPsession", session, "pUserID", id))) {
        Session nobody = wiki.resolve(bad);
        assertThat(nobody.isAnonymous()).as("%s", bad.keySet()).isTrue();
        assertThat(nobody.performer().rights()).doesNotContain(Right.MOVE);
        assertThat(nobody.cookies())
            .as("%s", bad.keySet())
            .extracting(CookieChange::name)
            .containsExactlyInAnyOrderElementsOf(
                bad.keySet().stream().filter(name -> !name.equals("pUserName")).toList());
        assertThat(nobody.cookies()).extracting(CookieChange::value).containsOnlyNulls();
      }
      assertThat(wiki.resolve(good).isAnonymous()).isFalse();
    }
  }

  @EveryEngine
  void a_new_password_ends_all_sessions_and_remembered_logins(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Map<String, String> cookies = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      wiki.accounts.setPassword("Heron", "Another-Horse-9");

      assertThat(wiki.resolve(cookies).isAnonymous()).isTrue();
    }
  }

  @EveryEngine
  void logout_ends_one_session_only(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Map<String, String> here = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      Map<String, String> there = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      Map<String, String> kept = new HashMap<>(here);

      Session out = wiki.keeper.signOut(wiki.resolve(here));

      assertThat(out.isAnonymous()).isTrue();
      TestAccounts.keep(here, out);
      assertThat(here).containsOnlyKeys("pUserName", "pDevice");
      kept.remove("pToken");
      assertThat(wiki.resolve(kept).isAnonymous()).isTrue();
      assertThat(wiki.resolve(there).isAnonymous()).isFalse();
    }
  }

  @EveryEngine
  void a_change_of_groups_counts_from_the_next_request_on(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      long id = wiki.account("Heron");
      Map<String, String> cookies = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      assertThat(wiki.resolve(cookies).performer().has(Right.ROLLBACK)).isFalse();

      wiki.accounts.changeGroups("Heron", List.of("sysop"), List.of());
      assertThat(wiki.resolve(cookies).performer().has(Right.ROLLBACK)).isTrue();

      wiki.accounts.changeGroups("Heron", List.of(), List.of("sysop"));
      assertThat(wiki.resolve(cookies).performer().has(Right.ROLLBACK)).isFalse();

      database.write(tx -> {
        GroupTable.add(tx.sql(), id, "sysop", wiki.clock.instant().plusSeconds(60));
        return true;
      });
      assertThat(wiki.resolve(cookies).performer().has(Right.ROLLBACK)).isTrue();
      wiki.clock.advance(Duration.ofSeconds(60));
      assertThat(wiki.resolve(cookies).performer().has(Right.ROLLBACK)).isFalse();
      assertThat(wiki.resolve(cookies).performer().groups()).isEmpty();
    }
  }

  @EveryEngine
  void an_account_is_autoconfirmed_when_it_is_old_and_active_enough(Database database) {
    Settings settings =
        Settings.defaults()
            .with("cookie-prefix", "p")
            .with("autoconfirm-age", "4 days")
            .with("autoconfirm-edits", 1);
    try (TestAccounts wiki = new TestAccounts(database, settings)) {
      long id = wiki.account("Heron");
      Map<String, String> cookies = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      wiki.clock.advance(Duration.ofDays(4));
      Session tooFewEdits = wiki.resolve(cookies);
      assertThat(tooFewEdits.performer().has(Right.AUTOCONFIRMED)).isFalse();
      TestAccounts.keep(cookies, tooFewEdits);

      database.write(tx -> {
        AccountTable.countEdit(tx.sql(), id);
        return true;
      });

      assertThat(wiki.resolve(cookies).performer().has(Right.AUTOCONFIRMED)).isTrue();
    }
  }

  @EveryEngine
  void a_bot_password_lends_what_its_grants_and_the_account_share(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron", "sysop");
      String secret = wiki.botPassword("Heron", "app", Grant.ROLLBACK, Grant.OVERSIGHT);
      Map<String, String> cookies = wiki.cookiesOf("Heron@app", secret);

      Session session = wiki.resolve(cookies);

      assertThat(cookies).containsKey("p_BPsession").doesNotContainKeys("pUserID", "pToken");
      assertThat(session.kind()).isEqualTo(Session.Kind.BOT_PASSWORD);
      assertThat(session.performer().groups()).containsExactly("sysop");
      assertThat(session.performer().rights())
          .containsExactlyInAnyOrder(
              Right.ROLLBACK,
              Right.AUTOCONFIRMED,
              Right.AUTOPATROL,
              Right.EDITSEMIPROTECTED,
              Right.IPBLOCK_EXEMPT,
              Right.READ,
              Right.UNWATCHEDPAGES);
    }
  }

  @EveryEngine
  void a_bot_session_ends_with_its_bot_password(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      long id = wiki.account("Heron");
      Map<String, String> replaced =
          wiki.cookiesOf("Heron@one", wiki.botPassword("Heron", "one", Grant.EDITPAGE));
      Map<String, String> removed =
          wiki.cookiesOf("Heron@two", wiki.botPassword("Heron", "two", Grant.EDITPAGE));
      assertThat(wiki.resolve(removed).kind()).isEqualTo(Session.Kind.BOT_PASSWORD);

      wiki.botPassword("Heron", "one", Grant.EDITPAGE);
      wiki.bots.remove(id, "two");

      for (Map<String, String> cookies : List.of(replaced, removed)) {
        Session session = wiki.resolve(cookies);
        assertThat(session.isAnonymous()).isTrue();
        assertThat(session.cookies()).contains(CookieChange.forget("p_BPsession"));
      }
    }
  }

  @EveryEngine
  void a_bot_session_counts_only_at_the_addresses_it_is_for(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      String secret = wiki.botPassword("Heron", "app", Grant.EDITPAGE);
      wiki.bots.create(
          "Heron",
          "app",
          Set.of(Grant.EDITPAGE),
          Restrictions.from(List.of("203.0.113.0/24")),
          secret);
      Map<String, String> cookies = wiki.cookiesOf("Heron@app", secret);

      assertThat(wiki.sessions.resolve(cookies, "203.0.113.77").isAnonymous()).isFalse();
      assertThat(wiki.sessions.resolve(cookies, "203.0.114.1").isAnonymous()).isTrue();
      assertThat(wiki.sessions.resolve(cookies, "2001:DB8:0:0:0:0:0:1").isAnonymous()).isTrue();
    }
  }

  @EveryEngine
  void a_bot_session_is_for_the_pages_of_its_bot_password(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      String secret = wiki.botPassword("Heron", "app", Grant.EDITPAGE);
      List<String> pages = List.of("Reeds", "Talk:Marsh");
      wiki.bots.create(
          "Heron",
          "app",
          Set.of(Grant.EDITPAGE),
          new Restrictions(Restrictions.NONE.ranges(), pages),
          secret);

      Map<String, String> cookies = wiki.cookiesOf("Heron@app", secret);

      assertThat(wiki.resolve(cookies).performer().pages()).isEqualTo(pages);
      assertThat(Restrictions.pages("{\"IPAddresses\":[\"0.0.0.0/0\"],\"Pages\":[]}")).isEmpty();
      assertThat(Restrictions.pages("{\"IPAddresses\":[\"0.0.0.0/0\"]}")).isNull();
      assertThat(Restrictions.pages("not JSON")).isEmpty();
    }
  }

  @EveryEngine
  void a_login_key_is_given_once_and_kept(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      Session first = wiki.keeper.awaitingLogin(wiki.resolve(Map.of()));
      Map<String, String> cookies = new HashMap<>();
      TestAccounts.keep(cookies, first);
      Session second = wiki.resolve(cookies);

      assertThat(cookies).containsOnlyKeys("p_session");
      assertThat(first.awaitsLogin()).isTrue();
      assertThat(second.keys()).isEqualTo(first.keys());
      assertThat(second.isAnonymous()).isTrue();
      assertThat(wiki.keeper.awaitingLogin(second)).isSameAs(second);
    }
  }

  @EveryEngine
  void a_login_key_of_somebody_who_is_logged_in_is_kept_with_the_session(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Map<String, String> cookies = wiki.cookiesOf("Heron", TestAccounts.PASSWORD);
      Session plain = wiki.resolve(cookies);

      Session first = wiki.keeper.awaitingLogin(plain);

      assertThat(plain.awaitsLogin()).isFalse();
      assertThat(first).returns(true, Session::awaitsLogin).returns(plain.id(), Session::id);
      assertThat(wiki.resolve(cookies).keys()).isEqualTo(first.keys());
    }
  }

  @EveryEngine
  void nothing_is_kept_of_who_is_not_logged_in(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.keeper.awaitingLogin(wiki.resolve(Map.of()));

      assertThat(
              database.<Long>read(sql ->
                  sql.sql("SELECT count(*) FROM session").query((rs, n) -> rs.getLong(1)).single()))
          .isZero();
    }
  }

  @EveryEngine
  void a_visitor_has_a_day_to_log_in(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      Map<String, String> cookies = new HashMap<>();
      TestAccounts.keep(cookies, wiki.keeper.awaitingLogin(wiki.resolve(Map.of())));

      wiki.clock.advance(Duration.ofDays(1).minusSeconds(1));
      assertThat(wiki.resolve(cookies).awaitsLogin()).isTrue();
      wiki.clock.advance(Duration.ofSeconds(1));
      assertThat(wiki.resolve(cookies).awaitsLogin()).isFalse();
      assertThat(wiki.resolve(cookies).cookies()).containsExactly(CookieChange.forget("p_session"));
    }
  }

  @EveryEngine
  void only_ids_that_this_wiki_has_given_out_are_taken(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      Session visitor = wiki.keeper.awaitingLogin(wiki.resolve(Map.of()));
      String id = Optional.ofNullable(visitor.id()).orElseThrow();
      assertThat(id).matches("[0-9a-v]{32}");

      for (int i = 0; i < id.length(); i++) {
        char other = id.charAt(i) == 'a' ? 'b' : 'a';
        String forged = id.substring(0, i) + other + id.substring(i + 1);
        assertThat(wiki.resolve(Map.of("p_session", forged)).awaitsLogin()).isFalse();
      }
      assertThat(wiki.resolve(Map.of("p_session", "é".repeat(32))).awaitsLogin()).isFalse();
      assertThat(wiki.resolve(Map.of("p_session", id.substring(1))).awaitsLogin()).isFalse();
    }
  }

  @EveryEngine
  void every_node_knows_the_visitors_of_the_others(Database database) {
    try (TestAccounts wiki = new TestAccounts(database);
        TestAccounts node = new TestAccounts(database)) {
      Session visitor = wiki.keeper.awaitingLogin(wiki.resolve(Map.of()));
      Map<String, String> cookies = new HashMap<>();
      TestAccounts.keep(cookies, visitor);

      assertThat(node.resolve(cookies).keys()).isEqualTo(visitor.keys());
    }
  }

  @EveryEngine
  void sessions_that_have_expired_do_not_pile_up(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      long id = wiki.account("Heron");
      Optional<SignedIn> heron = database.read(sql -> SessionTable.person(sql, id));
      Session nobody = wiki.resolve(Map.of());
      for (int i = 0; i < 100; i++) {
        wiki.keeper.signIn(nobody, heron.orElseThrow(), null, Entrance.LASTING_LOGIN);
      }
      wiki.clock.advance(HOUR);
      for (int i = 0; i < 200; i++) {
        wiki.keeper.signIn(nobody, heron.orElseThrow(), null, Entrance.LASTING_LOGIN);
      }

      assertThat(
              database.<Integer>write(
                  tx -> SessionTable.deleteExpired(tx.sql(), wiki.clock.instant(), 1000)))
          .isZero();
    }
  }

  private static LoginOutcome login(TestAccounts wiki, String name, String password) {
    Session session = wiki.keeper.awaitingLogin(wiki.resolve(Map.of()));
    return wiki.login.login(
        session, name, password, Tokens.issue(session, TokenType.LOGIN, wiki.clock.instant()));
  }
}
