package org.palimpsest.store.seek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.contribution.Contributor;
import org.palimpsest.store.contribution.ContributorLookup;
import org.palimpsest.store.testing.EveryEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has contributed to a page is found without looking at its revisions or at all accounts. */
class ContributorPlanTest {
  private static final List<Long> PAGES = List.of(1L, 2L);

  @EveryEngine
  void editors_are_read_from_the_index_and_then_looked_up_one_by_one(Database database) {
    for (Set<String> groups : List.of(Set.<String>of(), Set.of("sysop"))) {
      check(
          database,
          sql ->
              ContributorLookup.list(
                  sql,
                  PAGES,
                  new Contributor.Place(1, 5),
                  new ContributorLookup.Filter(groups, false, 0),
                  Clearance.NONE,
                  10));
    }
  }

  private static void check(Database database, Consumer<JdbcClient> lookup) {
    List<String> plan =
        database.read(sql -> {
          PlanReader reader = new PlanReader(sql, database.engine());
          lookup.accept(reader.client());
          return reader.plan();
        });
    if (database.engine() == Engine.SQLITE) {
      assertThat(plan)
          .contains("SEARCH revision USING COVERING INDEX revision_by_page (page_id=?)")
          .contains("SEARCH a USING INTEGER PRIMARY KEY (rowid=?)")
          .noneMatch(step -> step.startsWith("SCAN a") || step.startsWith("SCAN revision"));
    } else {
      assertThat(plan)
          .anyMatch(step -> step.contains("revision_by_page"))
          .noneMatch(step -> step.contains("Seq Scan"));
    }
  }
}
