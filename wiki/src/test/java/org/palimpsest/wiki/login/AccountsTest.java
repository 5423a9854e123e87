package org.palimpsest.wiki.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.palimpsest.store.Database;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.statistics.Statistics;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.wiki.login.Accounts.Outcome;
import org.palimpsest.wiki.login.Accounts.PasswordFlaw;

final class AccountsTest {
  @EveryEngine
  void an_account_is_made_with_its_groups_and_counted(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      Outcome outcome =
          wiki.accounts.create("grey_heron", TestAccounts.PASSWORD, List.of("sysop", "bot"));

      long id = wiki.accounts.find("Grey heron").orElseThrow().id();
      assertThat(outcome).isEqualTo(new Outcome.Done(id, "Grey heron"));
      assertThat(wiki.accounts.memberships(id))
          .containsExactly(new Membership("bot", null), new Membership("sysop", null));
      assertThat(database.<Statistics>read(StatisticsTable::read).users()).isEqualTo(1);
      assertThat(database.read(sql -> ActorTable.find(sql, "Grey heron")).orElseThrow().userId())
          .isEqualTo(id);
    }
  }

  @EveryEngine
  void a_name_that_is_bad_or_taken_makes_no_account(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      wiki.account("Heron");

      assertThat(wiki.accounts.create("heron", TestAccounts.PASSWORD, List.of()))
          .isEqualTo(new Outcome.NameTaken());
      for (String name : List.of("", "a@b", "203.0.113.9", "a/b", "[x]")) {
        assertThat(wiki.accounts.create(name, TestAccounts.PASSWORD, List.of()))
            .as(name)
            .isEqualTo(new Outcome.BadName());
      }
      assertThat(wiki.accounts.create("Wren", TestAccounts.PASSWORD, List.of("user")))
          .isEqualTo(new Outcome.NoSuchGroup("user"));
      assertThat(database.<Statistics>read(StatisticsTable::read).users()).isEqualTo(1);
    }
  }

  @EveryEngine
  void a_password_must_be_good_enough_when_it_is_set(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      assertThat(wiki.accounts.create("Wren", "1234567", List.of()))
          .isEqualTo(new Outcome.BadPassword(PasswordFlaw.TOO_SHORT));
      assertThat(wiki.accounts.create("Wren", "é".repeat(2049), List.of()))
          .isEqualTo(new Outcome.BadPassword(PasswordFlaw.TOO_LONG));
      assertThat(wiki.accounts.create("Great reed warbler", "REED WARBLER", List.of()))
          .isEqualTo(new Outcome.BadPassword(PasswordFlaw.PART_OF_NAME));
      wiki.account("Great reed warbler");
      assertThat(wiki.accounts.setPassword("Great reed warbler", "great reed"))
          .isEqualTo(new Outcome.BadPassword(PasswordFlaw.PART_OF_NAME));
      assertThat(wiki.accounts.setPassword("Wren", TestAccounts.PASSWORD))
          .isEqualTo(new Outcome.NoSuchAccount());
    }
  }

  @EveryEngine
  void a_password_from_every_list_is_refused(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      for (String common : List.of("password", "12345678", "Password1", "qwertyuiop")) {
        assertThat(wiki.accounts.create("Wren", common, List.of()))
            .isEqualTo(new Outcome.BadPassword(PasswordFlaw.COMMON));
      }
    }
  }

  @EveryEngine
  void who_can_do_much_needs_a_longer_password(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      assertThat(wiki.accounts.create("Wren", "zaunkoen9", List.of("sysop")))
          .isEqualTo(new Outcome.BadPassword(PasswordFlaw.TOO_SHORT));
      assertThat(wiki.accounts.create("Wren", "zaunkoen9", List.of()))
          .isInstanceOf(Outcome.Done.class);
      wiki.accounts.changeGroups("Wren", List.of("sysop"), List.of());
      assertThat(wiki.accounts.setPassword("Wren", "zaunkoen8"))
          .isEqualTo(new Outcome.BadPassword(PasswordFlaw.TOO_SHORT));
    }
  }

  @EveryEngine
  void groups_are_changed_only_when_all_of_them_exist(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      long id = wiki.account("Heron", "bot");

      assertThat(wiki.accounts.changeGroups("Heron", List.of("sysop", "kings"), List.of("bot")))
          .isEqualTo(new Outcome.NoSuchGroup("kings"));
      assertThat(wiki.accounts.changeGroups("Nobody", List.of("sysop"), List.of()))
          .isEqualTo(new Outcome.NoSuchAccount());
      assertThat(wiki.accounts.memberships(id))
          .extracting(Membership::group)
          .containsExactly("bot");
      assertThat(wiki.accounts.changeGroups("heron", List.of("sysop"), List.of("bot", "gone")))
          .isEqualTo(new Outcome.Done(id, "Heron"));
      assertThat(wiki.accounts.memberships(id))
          .extracting(Membership::group)
          .containsExactly("sysop");
    }
  }

  @EveryEngine
  void accounts_are_listed_by_name_with_their_groups(Database database) {
    try (TestAccounts wiki = new TestAccounts(database)) {
      IntStream.range(0, 5).forEach(i -> wiki.account("Bird " + i, i == 3 ? "sysop" : "bot"));

      assertThat(wiki.accounts.list("Bird 2", 2))
          .extracting(Accounts.Listed::name, Accounts.Listed::groups)
          .containsExactly(tuple("Bird 2", List.of("bot")), tuple("Bird 3", List.of("sysop")));
    }
  }
}
