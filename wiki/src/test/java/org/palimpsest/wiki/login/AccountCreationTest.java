package org.palimpsest.wiki.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.log.LogItem;
import org.palimpsest.store.log.LogItemTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.login.Accounts.PasswordFlaw;
import org.palimpsest.wiki.password.HeldWorkers;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;

final class AccountCreationTest {
  private static final String GOOD = "Quiet-Marsh-77";

  @EveryEngine
  void a_new_account_comes_with_its_log_entry_and_watches_its_own_page(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      CreationOutcome outcome =
          TestAccounts.inTurn(
              wiki.creation.create(
                  new CreationRequest(
                      visitor(wiki),
                      "grey_heron",
                      GOOD,
                      GOOD,
                      "not an address",
                      "A. Heron",
                      "hello")));

      assertThat(outcome).isEqualTo(new CreationOutcome.Created(1, "Grey heron"));
      AccountRow account = wiki.accounts.find("Grey heron").orElseThrow();
      assertThat(account.email()).isEqualTo("not an address");
      assertThat(account.emailConfirmed()).isNull();
      assertThat(account.realName()).isEqualTo("A. Heron");
      assertThat(rows(database, LOG))
          .containsExactly("newusers create Grey heron 2 Grey_heron {\"userid\":1} hello");
      assertThat(
              database.<List<Long>>read(
                  sql -> LogItemTable.entriesAbout(sql, LogItem.account(1), 9)))
          .hasSize(1);
      assertThat(rows(database, CHANGES)).containsExactly("3 Grey heron 2 Grey_heron 0 2");
      assertThat(rows(database, "SELECT namespace || ' ' || title_key FROM watch ORDER BY 1"))
          .containsExactly("2 Grey_heron", "3 Grey_heron");
      assertThat(database.<Long>read(sql -> StatisticsTable.read(sql).users())).isEqualTo(1);
      assertThat(wiki.cookiesOf("Grey heron", GOOD)).containsKey("pUserID");
    }
  }

  @EveryEngine
  void who_makes_an_account_for_somebody_else_stands_in_the_log(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Wren", "bot");
      Performer wren = wiki.resolve(wiki.cookiesOf("Wren", TestAccounts.PASSWORD)).performer();

      assertThat(create(wiki, wren, "Heron", GOOD, GOOD))
          .isEqualTo(new CreationOutcome.Created(2, "Heron"));
      assertThat(rows(database, LOG))
          .containsExactly("newusers create2 Wren 2 Heron {\"userid\":2} why");
      assertThat(rows(database, CHANGES)).containsExactly("3 Wren 2 Heron 1 2");
    }
  }

  @EveryEngine
  void the_first_reason_against_it_is_given_and_nothing_is_kept(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");
      Performer somebody = visitor(wiki);
      String before = everything(database);

      assertThat(create(wiki, somebody, "", GOOD, GOOD)).isEqualTo(new CreationOutcome.BadName());
      for (String bad : List.of("A/b", "a@b", "~2026-1", "192.0.2.1", "Maintenance script", "a#")) {
        assertThat(create(wiki, somebody, bad, GOOD, GOOD))
            .as(bad)
            .isEqualTo(new CreationOutcome.BadName());
      }
      assertThat(create(wiki, somebody, "heron", null, "x"))
          .isEqualTo(new CreationOutcome.NameTaken());
      assertThat(create(wiki, somebody, "Wren", null, GOOD))
          .isEqualTo(new CreationOutcome.NothingToUse());
      assertThat(create(wiki, somebody, "Wren", GOOD, null))
          .isEqualTo(new CreationOutcome.NothingToUse());
      assertThat(create(wiki, somebody, "Wren", GOOD, "x"))
          .isEqualTo(new CreationOutcome.BadRetype());
      assertThat(flaw(wiki, "Wren", "short"))
          .isEqualTo(new PasswordPolicy.Problem(PasswordFlaw.TOO_SHORT, 8));
      assertThat(flaw(wiki, "Wren", "x".repeat(4097)))
          .isEqualTo(new PasswordPolicy.Problem(PasswordFlaw.TOO_LONG, 4096));
      assertThat(flaw(wiki, "Wren of the reeds", "OF THE REEDS").flaw())
          .isEqualTo(PasswordFlaw.PART_OF_NAME);
      assertThat(flaw(wiki, "Useruser", "Passpass").flaw()).isEqualTo(PasswordFlaw.DEFAULT_PAIR);
      assertThat(flaw(wiki, "Wren", "Password1").flaw()).isEqualTo(PasswordFlaw.COMMON);
      assertThat(everything(database)).isEqualTo(before);
    }
  }

  @EveryEngine
  void blocks_against_making_accounts_count_and_others_do_not(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Wren");
      Performer wren = wiki.resolve(wiki.cookiesOf("Wren", TestAccounts.PASSWORD)).performer();
      block(database, 1, null, false);
      assertThat(create(wiki, wren, "Heron", GOOD, GOOD))
          .isInstanceOf(CreationOutcome.Created.class);
      block(database, 1, null, true);
      assertThat(create(wiki, wren, "Magpie", GOOD, GOOD))
          .isInstanceOfSatisfying(
              CreationOutcome.Refused.class,
              refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Blocked.class));
    }
  }

  @EveryEngine
  void a_block_of_an_address_for_strangers_stops_its_users_from_making_accounts_too(
      Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Wren");
      wiki.account("Admin", "sysop");
      Performer wren = wiki.resolve(wiki.cookiesOf("Wren", TestAccounts.PASSWORD)).performer();
      Performer admin = wiki.resolve(wiki.cookiesOf("Admin", TestAccounts.PASSWORD)).performer();
      block(database, null, TestAccounts.ADDRESS, true);

      assertThat(create(wiki, visitor(wiki), "Heron", GOOD, GOOD))
          .isInstanceOf(CreationOutcome.Refused.class);
      assertThat(create(wiki, wren, "Heron", GOOD, GOOD))
          .isInstanceOf(CreationOutcome.Refused.class);
      assertThat(create(wiki, admin, "Heron", GOOD, GOOD))
          .isInstanceOf(CreationOutcome.Created.class);
    }
  }

  @EveryEngine
  void the_right_is_needed_and_a_session_for_certain_pages_lends_it_not(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      Performer somebody = visitor(wiki);
      Performer nobody = new Performer(0, "192.0.2.9", List.of(), Set.of(), "192.0.2.9");

      assertThat(create(wiki, nobody, "Heron", GOOD, GOOD))
          .isEqualTo(
              new CreationOutcome.Refused(new Refusal.PermissionDenied(Right.CREATEACCOUNT)));
      assertThat(create(wiki, somebody.onlyOn(List.of("Reeds")), "Heron", GOOD, GOOD))
          .isEqualTo(new CreationOutcome.Refused(new Refusal.PageNotLent()));
    }
  }

  @EveryEngine
  void an_address_makes_so_many_accounts_a_day(Database database) {
    Settings settings = Settings.defaults().with("cookie-prefix", "p").with("accounts-per-day", 2);
    try (TestAccounts wiki = new TestAccounts(database, settings)) {
      wiki.account("Admin", "sysop");
      Performer admin = wiki.resolve(wiki.cookiesOf("Admin", TestAccounts.PASSWORD)).performer();
      Performer somebody = visitor(wiki);

      assertThat(create(wiki, somebody, "One", GOOD, GOOD))
          .isInstanceOf(CreationOutcome.Created.class);
      assertThat(create(wiki, somebody, "Two", GOOD, GOOD))
          .isInstanceOf(CreationOutcome.Created.class);
      assertThat(create(wiki, somebody, "Three", GOOD, GOOD))
          .isEqualTo(new CreationOutcome.Throttled(2, Duration.ofDays(1)));
      assertThat(create(wiki, admin, "Three", GOOD, GOOD))
          .isInstanceOf(CreationOutcome.Created.class);
      wiki.clock.advance(Duration.ofDays(1));
      assertThat(create(wiki, somebody, "Four", GOOD, GOOD))
          .isInstanceOf(CreationOutcome.Created.class);
    }
  }

  @EveryEngine
  void six_accounts_a_day_are_made_from_a_network_of_ipv6_unless_the_wiki_says_otherwise(
      Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      for (int i = 1; i <= 7; i++) {
        Performer somebody = wiki.sessions.resolve(Map.of(), "2001:DB8:0:1:0:0:0:" + i).performer();
        assertThat(create(wiki, somebody, "Bird " + i, GOOD, "x"))
            .as("a mistake is not counted")
            .isInstanceOf(
                i <= 6 ? CreationOutcome.BadRetype.class : CreationOutcome.Throttled.class);
        assertThat(create(wiki, somebody, "Bird " + i, GOOD, GOOD))
            .isInstanceOf(i <= 6 ? CreationOutcome.Created.class : CreationOutcome.Throttled.class);
      }
      Performer elsewhere = wiki.sessions.resolve(Map.of(), "2001:DB8:0:2:0:0:0:1").performer();
      assertThat(create(wiki, elsewhere, "Bird 8", GOOD, GOOD))
          .isInstanceOf(CreationOutcome.Created.class);
    }
  }

  @EveryEngine
  void a_crowd_that_makes_accounts_waits_without_threads_and_past_the_limit_without_hashes(
      Database database) throws Exception {
    Settings settings = Settings.defaults().with("cookie-prefix", "p");
    try (TestAccounts wiki = new TestAccounts(database, settings, 1)) {
      List<CompletionStage<CreationOutcome>> crowd = new ArrayList<>();
      try (HeldWorkers _ = new HeldWorkers(wiki.workers)) {
        for (int i = 0; i < 160; i++) {
          crowd.add(
              wiki.creation.create(
                  new CreationRequest(visitor(wiki), "Bird " + i, GOOD, GOOD, null, "", "")));
        }
        assertThat(crowd)
            .filteredOn(outcome -> outcome.toCompletableFuture().isDone())
            .hasSize(160 - 112)
            .allMatch(outcome -> TestAccounts.inTurn(outcome) instanceof CreationOutcome.Busy);
      }
      List<CreationOutcome> outcomes = crowd.stream().map(TestAccounts::inTurn).toList();
      assertThat(outcomes).filteredOn(CreationOutcome.Created.class::isInstance).hasSize(6);
      assertThat(outcomes).filteredOn(CreationOutcome.Throttled.class::isInstance).hasSize(112 - 6);
      assertThat(rows(database, LOG)).hasSize(6);
    }
  }

  @EveryEngine
  void of_many_who_want_the_same_name_at_once_one_gets_it(Database database) throws Exception {
    int rivals = 4;
    try (TestAccounts wiki = new TestAccounts(database);
        ExecutorService clients = Executors.newFixedThreadPool(rivals)) {
      Performer somebody = visitor(wiki);
      CyclicBarrier start = new CyclicBarrier(rivals);

      List<CreationOutcome> outcomes = new ArrayList<>();
      Callable<CreationOutcome> wish =
          () -> {
            start.await();
            return create(wiki, somebody, "Heron", GOOD, GOOD);
          };
      for (Future<CreationOutcome> outcome : clients.invokeAll(Collections.nCopies(rivals, wish))) {
        outcomes.add(outcome.get());
      }

      assertThat(outcomes).filteredOn(CreationOutcome.Created.class::isInstance).hasSize(1);
      assertThat(outcomes)
          .filteredOn(CreationOutcome.NameTaken.class::isInstance)
          .hasSize(rivals - 1);
      assertThat(rows(database, LOG)).hasSize(1);
    }
  }

  private static final String LOG =
      """
      SELECT l.type || ' ' || l.action || ' ' || a.name || ' ' || l.namespace || ' ' || l.title_key
        || ' ' || l.params || ' ' || l.comment FROM log_entry l JOIN actor a ON a.id = l.actor_id\
      """;
  private static final String CHANGES =
      """
      SELECT c.kind || ' ' || a.name || ' ' || c.namespace || ' ' || c.title_key || ' ' || c.bot
        || ' ' || c.patrolled FROM recent_change c JOIN actor a ON a.id = c.actor_id\
      """;

  private static CreationOutcome create(
      TestAccounts wiki,
      Performer performer,
      String name,
      @Nullable String password,
      @Nullable String retype) {
    return TestAccounts.inTurn(
        wiki.creation.create(
            new CreationRequest(performer, name, password, retype, null, "", "why")));
  }

  private static PasswordPolicy.Problem flaw(TestAccounts wiki, String name, String password) {
    return switch (create(wiki, visitor(wiki), name, password, password)) {
      case CreationOutcome.BadPassword(var problem) -> problem;
      case CreationOutcome other -> throw new AssertionError(other);
    };
  }

  private static Performer visitor(TestAccounts wiki) {
    return wiki.resolve(Map.of()).performer();
  }

  private static void block(
      Database database, @Nullable Integer account, @Nullable String address, boolean noCreate) {
    database.write(tx -> {
      long actor =
          tx.sql()
              .sql("INSERT INTO actor (name) VALUES (?) RETURNING id")
              .params("blocker" + account + address + noCreate)
              .query((rs, n) -> rs.getLong(1))
              .single();
      var range = address == null ? null : AddressRange.of(address);
      tx.sql().sql("DELETE FROM block WHERE target = 'x'").update();
      return tx.sql()
          .sql(
              """
              INSERT INTO block (account_id, range_start, range_end, target, actor_id, created,
                reason, anonymous_only, no_create) VALUES (?, ?, ?, ?, ?, 0, '', ?, ?)\
              """)
          .params(
              account,
              range == null ? null : range.start(),
              range == null ? null : range.end(),
              "x",
              actor,
              address == null ? 0 : 1,
              noCreate ? 1 : 0)
          .update();
    });
  }

  private static List<String> rows(Database database, String query) {
    return database.read(sql -> sql.sql(query).query((rs, n) -> rs.getString(1)).list());
  }

  private static String everything(Database database) {
    return rows(
            database,
            """
            SELECT 'account' || count(*) FROM account UNION ALL SELECT 'log' || count(*)
            FROM log_entry UNION ALL SELECT 'change' || count(*) FROM recent_change UNION ALL
            SELECT 'outbox' || count(*) FROM outbox UNION ALL SELECT 'actor' || count(*) FROM actor\
            """)
        .toString();
  }
}
