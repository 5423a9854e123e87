package org.palimpsest.testkit;

import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.palimpsest.store.Database;
import tools.jackson.databind.JsonNode;

/** A wiki on which Heron watches pages, Magpie edits them, and Wren is an administrator. */
record WatchScene(
    TestWiki wiki, TestClient wren, TestClient heron, TestClient magpie, TestClient visitor) {
  static void run(Database database, Consumer<WatchScene> test) {
    try (TestWiki wiki =
        TestWiki.builder()
            .database(database)
            .settings(settings -> settings.with("watchlist-expiry", true))
            .start()) {
      wiki.account("Wren", "sysop");
      wiki.account("Heron");
      wiki.account("Magpie");
      test.accept(
          new WatchScene(
              wiki,
              wiki.clientOf("Wren"),
              wiki.clientOf("Heron"),
              wiki.clientOf("Magpie"),
              wiki.client()));
    }
  }

  /** Somebody edits a page, a second after whatever was done last. */
  long edit(TestClient client, String title, String text) {
    wiki.clock().move(Duration.ofSeconds(1));
    return Answers.edit(client, title, text);
  }

  /** The same after some time, when Heron has logged in again. */
  WatchScene after(Duration time) {
    wiki.clock().move(time);
    return new WatchScene(wiki, wren, wiki.clientOf("Heron"), magpie, visitor);
  }

  JsonNode watch(String... more) {
    return act(heron, "watch", more);
  }

  JsonNode list(String... more) {
    List<String> all = new ArrayList<>(List.of("list", "watchlist"));
    all.addAll(List.of(more));
    return query(heron, all.toArray(String[]::new));
  }

  /** Gives Heron so many watched titles that nothing ever happens to. */
  void watchMuch(Database database, int titles) {
    database.write(tx ->
        tx.sql()
            .sql(
                """
                INSERT INTO watch (account_id, namespace, title_key)
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
                SELECT a.id, 0, 'Still ' || n.i FROM n, account a WHERE a.name = 'Heron'\
                """
                    .formatted(titles))
            .update());
  }
}
