package org.palimpsest.wiki.revert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.model.visibility.Level.SUPPRESSED;
import static org.palimpsest.model.visibility.Level.VISIBLE;

import java.util.List;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.testing.RollbackScene;

/** Rollbacks of all that came from a range of addresses. */
class RangeRollbackTest {
  private static final String PAGE = "Reed bed";

  @EveryEngine
  void a_range_takes_back_what_came_from_any_address_in_it(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.visitor("203.0.113.7"), "older");
    long good = scene.edits(PAGE, scene.heron, "good");
    long bad = scene.edits(PAGE, scene.visitor("203.0.113.9"), "bad");
    long worse = scene.edits(PAGE, scene.visitor("203.0.113.255"), "worse");
    long worst = scene.edits(PAGE, scene.visitor("203.0.113.9"), "worst");
    String before = scene.everything();

    assertThat(scene.run(scene.request(scene.admin, PAGE, "203.0.113.0/24").dryRun()))
        .isInstanceOfSatisfying(
            RollbackOutcome.Planned.class,
            plan -> assertThat(plan.reverted().ids()).containsExactly(worst, worse, bad));
    assertThat(scene.everything()).isEqualTo(before);
    RollbackOutcome.Done done =
        scene.done(scene.request(scene.admin, PAGE, "203.0.113.0/24").markBot());

    assertThat(done.restoredId()).isEqualTo(good);
    assertThat(done.summary())
        .isEqualTo(
            "Reverted edits by [[Special:Contributions/203.0.113.0/24|203.0.113.0/24]] to last revision by [[User:Heron|Heron]]");
    for (long reverted : List.of(bad, worse, worst)) {
      assertThat(scene.flags(reverted)).isEqualTo("bot 1 patrolled 1");
      assertThat(scene.tags(reverted)).containsExactly("mw-reverted");
    }
    assertThat(scene.flags(good)).isEqualTo("bot 0 patrolled 0");
  }

  @EveryEngine
  void the_series_of_a_range_ends_at_an_account_a_name_or_an_address_outside(Database database) {
    RollbackScene scene = new RollbackScene(database);
    Performer inside = scene.visitor("2001:DB8:0:0:0:0:0:1");
    for (Performer between :
        List.of(
            scene.heron,
            scene.account("~2026-1"),
            scene.visitor("2001:DB8:0:1:0:0:0:1"),
            scene.visitor("2001:DB7:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF"),
            scene.visitor("imp>2001:DB8:0:0:0:0:0:1"),
            scene.visitor("203.0.113.9"))) {
      String page = "Page of " + between.name().replace(':', ' ').replace('>', ' ');
      scene.edits(page, inside, "older");
      long last = scene.edits(page, between, "kept");
      scene.edits(page, inside, "bad");
      scene.edits(page, scene.visitor("2001:DB8:0:0:FFFF:FFFF:FFFF:FFFF"), "worse");

      RollbackOutcome.Done done =
          scene.done(scene.request(scene.wren, page, "2001:DB8:0:0:0:0:0:0/64"));

      assertThat(done.restoredId()).as(between.name()).isEqualTo(last);
      assertThat(scene.run(scene.request(scene.wren, page, "2001:DB8:0:0:0:0:0:0/64")))
          .isInstanceOfSatisfying(
              RollbackOutcome.AlreadyRolled.class,
              late -> assertThat(late.current().revertsSame()).isTrue());
    }
  }

  @EveryEngine
  void a_range_never_tells_of_a_hidden_address_not_even_who_may_see_it(Database database) {
    RollbackScene scene = new RollbackScene(database);
    Performer suppressor = scene.account("Suppressor", "sysop", "suppress");
    for (String address : List.of("203.0.113.9", "198.51.100.1")) {
      String page = "Page " + address;
      scene.edits(page, scene.heron, "good");
      long hidden = scene.edits(page, scene.visitor(address), "bad");
      scene.hide(hidden, new Visibility(VISIBLE, VISIBLE, SUPPRESSED));
      for (Performer performer : List.of(scene.wren, suppressor)) {
        assertThat(scene.run(scene.request(performer, page, "203.0.113.0/24")))
            .isInstanceOf(RollbackOutcome.AlreadyRolled.class);
      }
      scene.edits(page, scene.visitor("203.0.113.1"), "worse");
      for (Performer performer : List.of(scene.wren, suppressor)) {
        assertThat(scene.run(scene.request(performer, page, "203.0.113.0/24")))
            .isEqualTo(new RollbackOutcome.TargetNotVisible());
      }
    }
  }

  @EveryEngine
  void a_page_of_one_range_cannot_be_rolled_back(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits(PAGE, scene.visitor("203.0.113.1"), "one");
    scene.edits(PAGE, scene.visitor("203.0.113.2"), "two");
    assertThat(scene.run(scene.request(scene.wren, PAGE, "203.0.113.0/24")))
        .isEqualTo(new RollbackOutcome.OnlyAuthor());
    assertThat(scene.run(scene.request(scene.wren, PAGE, "203.0.113.2/32")))
        .isInstanceOf(RollbackOutcome.Done.class);
  }
}
