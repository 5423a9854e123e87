package org.palimpsest.wiki.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;

final class TemporaryAccountsTest {
  private static final Settings ON =
      Settings.defaults().with("cookie-prefix", "p").with("temporary-accounts", true);

  private static TemporaryAccounts over(TestAccounts wiki) {
    return new TemporaryAccounts(
        wiki.settings,
        new Authority(wiki.settings.site()),
        HitCounters.of(wiki.database, wiki.clock),
        new Random(3));
  }

  private static Actor make(TestAccounts wiki, TemporaryAccounts temporary) {
    Instant now = wiki.clock.instant();
    return wiki.database.write(tx -> temporary.make(tx.sql(), null, now));
  }

  @EveryEngine
  void names_count_up_within_a_year(Database database) {
    try (TestAccounts wiki = new TestAccounts(database, ON)) {
      TemporaryAccounts temporary = over(wiki);
      int year = wiki.clock.instant().atOffset(ZoneOffset.UTC).getYear();

      assertThat(make(wiki, temporary).name()).isEqualTo("~" + year + "-1");
      assertThat(make(wiki, temporary).name()).isEqualTo("~" + year + "-2");
      wiki.clock.advance(Duration.ofDays(366));
      assertThat(make(wiki, temporary).name()).isEqualTo("~" + (year + 1) + "-1");
    }
  }

  @EveryEngine
  void one_is_in_its_own_group_only_and_over_after_ninety_days(Database database) {
    try (TestAccounts wiki = new TestAccounts(database, ON)) {
      Actor actor = make(wiki, over(wiki));
      Session session = wiki.keeper.enterTemporarily(wiki.resolve(Map.of()), actor.userId());
      Map<String, String> cookies = new HashMap<>();
      TestAccounts.keep(cookies, session);

      Performer performer = wiki.resolve(cookies).performer();
      assertThat(performer.name()).isEqualTo(actor.name());
      assertThat(performer.isNamed()).isFalse();
      assertThat(performer.has(Right.EDIT)).isTrue();
      assertThat(performer.has(Right.MOVE)).isFalse();
      assertThat(performer.has(Right.AUTOCONFIRMED)).isFalse();

      wiki.clock.advance(Duration.ofDays(90).minusSeconds(1));
      Session remembered = wiki.resolve(cookies);
      assertThat(remembered.performer().name()).isEqualTo(actor.name());
      TestAccounts.keep(cookies, remembered);
      wiki.clock.advance(Duration.ofSeconds(1));
      assertThat(wiki.resolve(cookies).isAnonymous()).isTrue();
    }
  }

  @EveryEngine
  void where_there_are_none_any_more_nobody_is_logged_in_with_one(Database database) {
    Map<String, String> cookies = new HashMap<>();
    try (TestAccounts wiki = new TestAccounts(database, ON)) {
      Actor actor = make(wiki, over(wiki));
      TestAccounts.keep(
          cookies, wiki.keeper.enterTemporarily(wiki.resolve(Map.of()), actor.userId()));
    }
    try (TestAccounts off = new TestAccounts(database)) {
      assertThat(off.resolve(cookies).isAnonymous()).isTrue();
      assertThat(over(off).isFor(off.resolve(Map.of()).performer())).isFalse();
    }
  }

  @EveryEngine
  void who_may_make_no_account_is_given_none(Database database) {
    try (TestAccounts wiki = new TestAccounts(database, ON)) {
      Performer nobody = new Performer(0, "192.0.2.1", List.of(), Set.of(Right.EDIT), "192.0.2.1");

      assertThat(
              database.<List<Refusal>>read(
                  sql -> over(wiki).refusals(sql, nobody, wiki.clock.instant())))
          .containsExactly(new Refusal.PermissionDenied(Right.CREATEACCOUNT));
    }
  }

  @EveryEngine
  void a_network_of_ipv6_is_given_as_many_as_an_address(Database database) {
    try (TestAccounts wiki = new TestAccounts(database, ON)) {
      TemporaryAccounts temporary = over(wiki);
      for (int i = 1; i <= 6; i++) {
        assertThat(temporary.isExhausted("2001:DB8:0:1:0:0:0:" + i)).isFalse();
        temporary.count("2001:DB8:0:1:0:0:0:" + i);
      }

      assertThat(temporary.isExhausted("2001:DB8:0:1:0:0:0:7")).isTrue();
      assertThat(temporary.isExhausted("2001:DB8:0:2:0:0:0:7")).isFalse();
    }
  }
}
