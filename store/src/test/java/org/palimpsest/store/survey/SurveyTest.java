package org.palimpsest.store.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.outbox.Outbox;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.TestDatabases;

final class SurveyTest {
  private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

  @EveryEngine
  void the_sizes_of_a_new_database_are_known(Database database) {
    Sizes sizes = new Survey(database).step();

    assertThat(sizes.databaseBytes()).isGreaterThan(10_000);
    assertThat(sizes.contentBytes()).isPresent();
    assertThat(sizes.outboxEntries()).isZero();
    assertThat(sizes.outboxOldest()).isEmpty();
  }

  @EveryEngine
  void the_outbox_is_as_long_as_its_ids_reach_and_as_old_as_its_first_entry(Database database) {
    for (int i = 0; i < 3; i++) {
      int second = i;
      database.write(tx -> {
        Outbox.append(tx.sql(), AT.plusSeconds(second), "kind", "{}");
        return true;
      });
    }

    Sizes sizes = new Survey(database).step();

    assertThat(sizes.outboxEntries()).isEqualTo(3);
    assertThat(sizes.outboxOldest()).contains(AT);
  }

  @Test
  void on_sqlite_texts_are_added_up_in_steps_and_new_ones_later() {
    try (Database database = TestDatabases.fresh(Engine.SQLITE)) {
      for (int i = 0; i < 5; i++) {
        put(database, "text" + i);
      }
      Survey survey = new Survey(database, 2);

      assertThat(survey.step().contentBytes()).isEmpty();
      assertThat(survey.step().contentBytes()).isEmpty();
      assertThat(survey.step().contentBytes()).isEqualTo(OptionalLong.of(25));
      put(database, "more");
      assertThat(survey.step().contentBytes()).isEqualTo(OptionalLong.of(29));
      assertThat(survey.step().contentBytes()).isEqualTo(OptionalLong.of(29));
    }
  }

  private static void put(Database database, String text) {
    ContentStore store = new ContentStore(0);
    database.write(tx -> store.put(tx.sql(), text.getBytes(StandardCharsets.UTF_8)));
  }
}
