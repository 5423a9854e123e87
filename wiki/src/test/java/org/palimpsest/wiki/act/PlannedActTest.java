package org.palimpsest.wiki.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.EditScene;
import org.palimpsest.wiki.testing.ListeningDatabase;
import org.palimpsest.wiki.testing.MeddlingDatabase;
import org.palimpsest.wiki.testing.Scene;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is planned by reading, and then done or not. */
class PlannedActTest {
  private static final Title PAGE = EditScene.title("P");
  private static final String NAME = "Wren";

  private final List<String> tries = new ArrayList<>();

  private PlannedAct<String, String> taking(Database database) {
    return new Scene(database)
        .acts(Settings.defaults())
        .planned(sql -> {
          tries.add("plan");
          return AccountTable.find(sql, NAME).isPresent()
              ? new Planning.Over<>("taken")
              : new Planning.Ready<>(NAME);
        });
  }

  private static String take(JdbcClient sql, String name) {
    AccountTable.insert(sql, name, null, Instant.EPOCH, "token").orElseThrow();
    return "done";
  }

  private static boolean isTaken(Database database) {
    return database.read(sql -> AccountTable.find(sql, NAME).isPresent());
  }

  @EveryEngine
  void whoever_has_nothing_to_do_never_takes_the_writer(Database real) {
    new Scene(real).account(NAME);
    ListeningDatabase database = new ListeningDatabase(real);
    PlannedAct<String, String> act = taking(database);
    database.forget();

    assertThat(act.perform(PlannedActTest::take)).isEqualTo("taken");
    assertThat(act.rehearse((sql, plan) -> "would be")).isEqualTo("taken");
    assertThat(database.writes()).isEmpty();
    assertThat(database.reads()).hasSize(2);
  }

  @EveryEngine
  void a_rehearsal_tells_what_would_be_done(Database real) {
    ListeningDatabase database = new ListeningDatabase(real);
    PlannedAct<String, String> act = taking(database);
    database.forget();

    assertThat(act.rehearse((sql, plan) -> plan + " would be")).startsWith(NAME);
    assertThat(act.rehearse(plan -> plan + " would be")).startsWith(NAME);
    assertThat(database.writes()).isEmpty();
  }

  @EveryEngine
  void what_has_changed_since_it_was_planned_is_seen_in_the_transaction(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    PlannedAct<String, String> act = taking(database);
    database.beforeWrites(() -> new Scene(real).account(NAME));

    assertThat(act.perform(PlannedActTest::take)).isEqualTo("taken");
  }

  @EveryEngine
  void who_is_overtaken_plans_anew_and_leaves_nothing_of_the_first_try(Database database) {
    String outcome =
        taking(database)
            .inTurns(
                PAGE,
                (sql, name) -> {
                  take(sql, name);
                  tries.add("write");
                  return tries.size() < 6
                      ? new Attempt.Overtaken<>(PAGE)
                      : new Attempt.Done<>("done at last");
                },
                () -> "given up");

    assertThat(outcome).isEqualTo("done at last");
    assertThat(tries).containsExactly("plan", "plan", "write", "plan", "plan", "write");
    assertThat(isTaken(database)).isTrue();
  }

  @EveryEngine
  void who_is_overtaken_again_and_again_gives_up_without_a_trace(Database database) {
    String outcome =
        taking(database)
            .inStages(
                PAGE,
                (name, writing) ->
                    writing.write(sql -> {
                      take(sql, name);
                      return new Attempt.Overtaken<>(PAGE);
                    }),
                () -> "given up");

    assertThat(outcome).isEqualTo("given up");
    assertThat(tries).hasSizeGreaterThan(50);
    assertThat(isTaken(database)).isFalse();
  }
}
