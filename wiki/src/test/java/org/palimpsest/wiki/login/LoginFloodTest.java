package org.palimpsest.wiki.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.password.HeldWorkers;
import org.palimpsest.wiki.setting.Settings;

/** Crowds of strangers guess passwords; those who own them get in all the same. */
final class LoginFloodTest {
  private static final Settings SETTINGS = Settings.defaults().with("cookie-prefix", "p");
  private static final String RIGHT = TestAccounts.PASSWORD;
  private static final String WRONG = "Wrong-Horse-9";
  private static final String HOME = TestAccounts.ADDRESS;
  private static final int CROWD = 90;

  @EveryEngine
  void ninety_strangers_with_made_up_names_at_the_same_address_keep_no_right_password_out(
      Database database) throws Exception {
    try (TestAccounts wiki = new TestAccounts(database, SETTINGS, 1)) {
      wiki.account("Heron");
      wiki.account("Wren");
      wiki.cookiesOf("Heron", RIGHT);
      List<String> order = new ArrayList<>();
      List<CompletableFuture<Void>> all = new ArrayList<>();
      CompletableFuture<LoginOutcome> known;
      CompletableFuture<LoginOutcome> unknown;
      try (HeldWorkers _ = new HeldWorkers(wiki.workers)) {
        for (int i = 0; i < CROWD; i++) {
          var guess = attempt(wiki, HOME, Map.of(), "N%03d".formatted(i) + "x".repeat(236), WRONG);
          all.add(guess.thenRun(() -> order.add("stranger")));
        }
        unknown = attempt(wiki, HOME, Map.of(), "Wren", RIGHT);
        all.add(unknown.thenRun(() -> order.add("Wren")));
        known = attempt(wiki, HOME, Map.of(), "Heron", RIGHT);
        all.add(known.thenRun(() -> order.add("Heron")));
      }
      all.forEach(CompletableFuture::join);

      assertThat(known.join()).isInstanceOf(LoginOutcome.Success.class);
      assertThat(unknown.join()).isInstanceOf(LoginOutcome.Success.class);
      assertThat(order.indexOf("Heron")).isLessThanOrEqualTo(1);
      assertThat(order).hasSize(CROWD + 2);
    }
  }

  @EveryEngine
  void a_device_on_which_somebody_has_logged_in_gets_through_where_strangers_are_throttled(
      Database database) {
    try (TestAccounts wiki = new TestAccounts(database, SETTINGS, 1)) {
      wiki.account("Heron");
      Map<String, String> device = deviceOf(wiki, "Heron");
      for (int i = 0; i < 6; i++) {
        attempt(wiki, HOME, Map.of(), "Heron", WRONG).join();
      }

      assertThat(attempt(wiki, HOME, Map.of(), "Heron", RIGHT).join())
          .isInstanceOf(LoginOutcome.Throttled.class);
      assertThat(attempt(wiki, HOME, device, "Heron", RIGHT).join())
          .isInstanceOf(LoginOutcome.Success.class);
      for (int i = 0; i < 5; i++) {
        assertThat(attempt(wiki, HOME, device, "Heron", WRONG).join())
            .isInstanceOf(LoginOutcome.WrongPassword.class);
      }
      assertThat(attempt(wiki, HOME, device, "Heron", RIGHT).join())
          .isInstanceOf(LoginOutcome.Throttled.class);
    }
  }

  @EveryEngine
  void a_crowd_at_many_addresses_is_stopped_at_one_account_and_its_owner_is_not(Database database) {
    try (TestAccounts wiki = new TestAccounts(database, SETTINGS, 1)) {
      wiki.account("Heron");
      wiki.cookiesOf("Heron", RIGHT);
      for (String name : List.of("Heron", "Nobody")) {
        for (int i = 0; i < 50; i++) {
          assertThat(attempt(wiki, "198.51.100." + i, Map.of(), name, WRONG).join())
              .isInstanceOf(LoginOutcome.WrongPassword.class);
        }
        Session before = awaiting(wiki, "192.0.2.1");
        assertThat(attempt(wiki, before, Map.of(), name, RIGHT).join())
            .as(name)
            .isEqualTo(new LoginOutcome.Throttled(before, Duration.ofMinutes(5)));
      }

      assertThat(attempt(wiki, HOME, Map.of(), "Heron", RIGHT).join())
          .isInstanceOf(LoginOutcome.Success.class);
      wiki.clock.advance(Duration.ofMinutes(5));
      assertThat(attempt(wiki, "192.0.2.1", Map.of(), "Heron", RIGHT).join())
          .isInstanceOf(LoginOutcome.Success.class);
    }
  }

  @EveryEngine
  void thirty_guesses_from_one_network_of_ipv6_count_as_those_of_one_address(Database database) {
    try (TestAccounts wiki = new TestAccounts(database, SETTINGS, 1)) {
      wiki.account("Heron");
      int looked = 0;
      for (int i = 1; i <= 30; i++) {
        String address = "2001:DB8:0:1:0:0:0:" + "%X".formatted(i);
        LoginOutcome outcome = attempt(wiki, address, Map.of(), "Heron", WRONG).join();
        looked += outcome instanceof LoginOutcome.WrongPassword ? 1 : 0;
      }

      assertThat(looked).isEqualTo(5);
      assertThat(attempt(wiki, "2001:DB8:0:2:0:0:0:1", Map.of(), "Heron", RIGHT).join())
          .isInstanceOf(LoginOutcome.Success.class);
    }
  }

  @EveryEngine
  void the_owner_of_the_wiki_decides_how_large_a_network_is(Database database) {
    Settings single = SETTINGS.with("ipv6-prefix", 128);
    try (TestAccounts wiki = new TestAccounts(database, single, 1)) {
      for (int i = 1; i <= 9; i++) {
        assertThat(attempt(wiki, "2001:DB8:0:1:0:0:0:" + i, Map.of(), "Heron", WRONG).join())
            .isInstanceOf(LoginOutcome.WrongPassword.class);
      }
    }
  }

  @EveryEngine
  void a_try_that_finds_no_room_is_not_counted(Database database) throws Exception {
    try (TestAccounts wiki = new TestAccounts(database, SETTINGS, 1)) {
      wiki.account("Heron");
      List<CompletableFuture<LoginOutcome>> crowd = new ArrayList<>();
      try (HeldWorkers _ = new HeldWorkers(wiki.workers)) {
        for (int i = 0; i < 112; i++) {
          crowd.add(attempt(wiki, HOME, Map.of(), "Made up " + i, WRONG));
        }
        for (int i = 0; i < 20; i++) {
          Session before = awaiting(wiki, HOME);
          assertThat(attempt(wiki, before, Map.of(), "Heron", WRONG).join())
              .isEqualTo(new LoginOutcome.Throttled(before, Duration.ofSeconds(10)));
        }
      }
      crowd.forEach(CompletableFuture::join);

      for (int i = 0; i < 4; i++) {
        assertThat(attempt(wiki, HOME, Map.of(), "Heron", WRONG).join())
            .isInstanceOf(LoginOutcome.WrongPassword.class);
      }
      assertThat(attempt(wiki, HOME, Map.of(), "Heron", RIGHT).join())
          .isInstanceOf(LoginOutcome.Success.class);
    }
  }

  @EveryEngine
  void waiting_logins_hold_no_thread_and_no_connection(Database database) throws Exception {
    try (TestAccounts wiki = new TestAccounts(database, SETTINGS, 1)) {
      wiki.account("Heron");
      String secret = wiki.botPassword("Heron", "app", Grant.EDITPAGE);
      List<CompletableFuture<LoginOutcome>> crowd = new ArrayList<>();
      try (HeldWorkers _ = new HeldWorkers(wiki.workers)) {
        for (int i = 0; i < 128; i++) {
          crowd.add(attempt(wiki, "198.51.100." + i, Map.of(), "Heron", WRONG)); // on one thread
        }
        assertThat(crowd).noneMatch(CompletableFuture::isDone);
        assertThat(wiki.accounts.find("Heron")).isPresent();
        assertThat(attempt(wiki, HOME, Map.of(), "Heron@app", secret))
            .as("a bot password waits for nobody")
            .isCompletedWithValueMatching(LoginOutcome.Success.class::isInstance);
      }
      assertThat(crowd.stream().map(CompletableFuture::join))
          .allMatch(outcome ->
              outcome instanceof LoginOutcome.WrongPassword
                  || outcome instanceof LoginOutcome.Throttled);
    }
  }

  @EveryEngine
  void a_proof_of_a_device_is_for_one_account_its_password_and_half_a_year(Database database) {
    try (TestAccounts wiki = new TestAccounts(database, SETTINGS, 1)) {
      wiki.account("Heron");
      wiki.account("Wren");
      Map<String, String> device = deviceOf(wiki, "Heron");
      String proof = device.getOrDefault("pDevice", "");
      assertThat(isKnown(wiki, "Heron", device)).isTrue();
      assertThat(isKnown(wiki, "Wren", device)).isFalse();
      assertThat(isKnown(wiki, "Heron", Map.of("pDevice", "v" + proof.substring(1)))).isFalse();
      assertThat(isKnown(wiki, "Heron", Map.of("pDevice", ""))).isFalse();

      Session again = attempt(wiki, HOME, device, "Heron", RIGHT).join().session();
      assertThat(again.cookies()).extracting(CookieChange::name).doesNotContain("pDevice");
      wiki.clock.advance(Duration.ofDays(91));
      Session later = attempt(wiki, HOME, device, "Heron", RIGHT).join().session();
      assertThat(later.cookies()).extracting(CookieChange::name).contains("pDevice");
      wiki.clock.advance(Duration.ofDays(90));
      assertThat(isKnown(wiki, "Heron", device)).isFalse();

      Map<String, String> fresh = deviceOf(wiki, "Heron");
      assertThat(isKnown(wiki, "Heron", fresh)).isTrue();
      wiki.accounts.setPassword("Heron", "Another-Horse-9");
      assertThat(isKnown(wiki, "Heron", fresh)).isFalse();
    }
  }

  /** Whether the crowd's limit does not hold a client far from home with these cookies. */
  private static boolean isKnown(TestAccounts wiki, String name, Map<String, String> cookies) {
    return wiki.guard
        .asker("192.0.2.200", name, wiki.accounts.find(name).orElseThrow(), cookies)
        .known();
  }

  private static Map<String, String> deviceOf(TestAccounts wiki, String name) {
    Map<String, String> cookies = new HashMap<>();
    TestAccounts.keep(cookies, attempt(wiki, HOME, Map.of(), name, RIGHT).join().session());
    cookies.keySet().retainAll(List.of("pDevice"));
    assertThat(cookies).hasSize(1);
    return cookies;
  }

  private static Session awaiting(TestAccounts wiki, String address) {
    return wiki.keeper.awaitingLogin(wiki.sessions.resolve(Map.of(), address));
  }

  private static CompletableFuture<LoginOutcome> attempt(
      TestAccounts wiki,
      String address,
      Map<String, String> cookies,
      String name,
      String password) {
    return attempt(wiki, awaiting(wiki, address), cookies, name, password);
  }

  private static CompletableFuture<LoginOutcome> attempt(
      TestAccounts wiki,
      Session before,
      Map<String, String> cookies,
      String name,
      String password) {
    String token = Tokens.issue(before, TokenType.LOGIN, wiki.clock.instant());
    return wiki.login.login().login(before, cookies, name, password, token).toCompletableFuture();
  }
}
