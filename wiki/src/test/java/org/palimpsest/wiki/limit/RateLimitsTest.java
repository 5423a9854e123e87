package org.palimpsest.wiki.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.MovableClock;

final class RateLimitsTest {
  private static final Performer ANON = performer(0, "203.0.113.9", Set.of());
  private static final Performer NEWBIE = performer(1, "203.0.113.9", Set.of());
  private static final Performer HERON =
      performer(2, "203.0.113.9", EnumSet.of(Right.AUTOCONFIRMED));
  private static final Performer SYSOP =
      performer(3, "203.0.113.9", EnumSet.of(Right.AUTOCONFIRMED, Right.NORATELIMIT));

  private final MovableClock clock = new MovableClock();

  @EveryEngine
  void each_kind_of_performer_has_its_own_limits(Database database) {
    RateLimits limits = limits(database);

    assertThat(allowed(limits, ANON, Limit.EDIT)).isEqualTo(8);
    assertThat(allowed(limits, HERON, Limit.EDIT)).isEqualTo(90);
    assertThat(allowed(limits, HERON, Limit.ROLLBACK)).isEqualTo(10);
    assertThat(allowed(limits, NEWBIE, Limit.ROLLBACK)).isEqualTo(5);
    assertThat(allowed(limits, SYSOP, Limit.EDIT)).isEqualTo(200);
    assertThat(allowed(limits, ANON, Limit.ROLLBACK)).isEqualTo(200);
  }

  @EveryEngine
  void a_newbie_shares_the_limit_of_the_address(Database database) {
    RateLimits limits = limits(database);
    assertThat(allowed(limits, ANON, Limit.EDIT)).isEqualTo(8);

    assertThat(allowed(limits, NEWBIE, Limit.EDIT)).isZero();
    assertThat(allowed(limits, performer(1, "198.51.100.1", Set.of()), Limit.EDIT)).isEqualTo(7);
  }

  @EveryEngine
  void a_new_window_opens_when_the_old_one_is_over(Database database) {
    RateLimits limits = limits(database);
    assertThat(allowed(limits, HERON, Limit.ROLLBACK)).isEqualTo(10);
    clock.advance(Duration.ofSeconds(59));
    assertThat(allowed(limits, HERON, Limit.ROLLBACK)).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(allowed(limits, HERON, Limit.ROLLBACK)).isEqualTo(10);
  }

  @EveryEngine
  void several_limits_are_consumed_together_and_each_is_named(Database database) {
    RateLimits limits = limits(database);
    for (int i = 0; i < 10; i++) {
      assertThat(limits.consume(HERON, Limit.EDIT, Limit.ROLLBACK)).isEmpty();
    }
    assertThat(limits.consume(HERON, Limit.EDIT, Limit.ROLLBACK)).containsExactly(Limit.ROLLBACK);
    assertThat(allowed(limits, HERON, Limit.EDIT)).isEqualTo(79);
  }

  @EveryEngine
  void the_most_generous_of_a_members_rates_counts(Database database) {
    RateTable table =
        RateTable.standard()
            .with(Limit.ROLLBACK, "rollbacker", new Rate(30, 60))
            .with(Limit.ROLLBACK, "slow", new Rate(1, 60));
    RateLimits limits =
        new RateLimits(Settings.defaults().limits(), table, HitCounters.of(database, clock));
    Performer both =
        new Performer(
            5,
            "Wren",
            List.of("rollbacker", "slow"),
            EnumSet.of(Right.AUTOCONFIRMED),
            "203.0.113.9");

    assertThat(allowed(limits, both, Limit.ROLLBACK)).isEqualTo(30);
  }

  @EveryEngine
  void limits_can_be_switched_off(Database database) {
    RateLimits limits =
        new RateLimits(
            Settings.defaults().with("rate-limits", false).limits(),
            RateTable.standard(),
            HitCounters.of(database, clock));

    assertThat(allowed(limits, ANON, Limit.EDIT)).isEqualTo(200);
    assertThat(limits.applying(ANON)).isEmpty();
  }

  @EveryEngine
  void the_limits_of_somebody_can_be_looked_up_without_using_them_up(Database database) {
    RateLimits limits = limits(database);

    assertThat(limits.applying(NEWBIE))
        .containsEntry(Limit.EDIT, Map.of("ip", new Rate(8, 60), "newbie", new Rate(8, 60)))
        .containsEntry(Limit.ROLLBACK, Map.of("newbie", new Rate(5, 120)));
    assertThat(limits.applying(SYSOP)).containsEntry(Limit.EDIT, Map.of("user", new Rate(90, 60)));
    assertThat(limits.applying(ANON)).doesNotContainKey(Limit.ROLLBACK);
    assertThat(allowed(limits, ANON, Limit.EDIT)).isEqualTo(8);
  }

  @EveryEngine
  void strangers_in_one_network_of_ipv6_are_limited_together(Database database) {
    RateLimits limits = limits(database);
    long allowed = 0;
    for (int i = 1; i < 30; i++) {
      Performer one = performer(0, "2001:DB8:0:1:0:0:0:" + i, Set.of());
      allowed += limits.consume(one, Limit.EDIT).isEmpty() ? 1 : 0;
    }

    assertThat(allowed).isEqualTo(8);
    assertThat(allowed(limits, performer(0, "2001:DB8:0:2:0:0:0:1", Set.of()), Limit.EDIT))
        .isEqualTo(8);
  }

  private RateLimits limits(Database database) {
    return new RateLimits(
        Settings.defaults().limits(), RateTable.standard(), HitCounters.of(database, clock));
  }

  /** How many of 200 tries are let through. */
  private static long allowed(RateLimits limits, Performer performer, Limit limit) {
    long allowed = 0;
    for (int i = 0; i < 200 && limits.consume(performer, limit).isEmpty(); i++) {
      allowed++;
    }
    return allowed;
  }

  private static Performer performer(long id, String address, Set<Right> rights) {
    return new Performer(id, id == 0 ? address : "User " + id, List.of(), rights, address);
  }
}
