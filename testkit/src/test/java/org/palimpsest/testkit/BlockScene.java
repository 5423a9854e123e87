package org.palimpsest.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.palimpsest.store.Database;
import org.palimpsest.wiki.setting.Settings;
import tools.jackson.databind.JsonNode;

/** A wiki with somebody who blocks (Warden), somebody who hides (Oversight) and their clients. */
final class BlockScene implements AutoCloseable {
  private static final String PASSWORD = "Correct-Horse-9";

  final TestWiki wiki;
  final TestClient warden;
  final TestClient oversight;
  final TestClient visitor;

  BlockScene(Database database) {
    this(database, settings -> settings.with("watchlist-expiry", true));
  }

  BlockScene(Database database, UnaryOperator<Settings> settings) {
    // Making the page takes a minute.
    wiki =
        TestWiki.builder()
            .database(database)
            .settings(settings)
            .at(Instant.parse("2026-11-21T11:59:00Z"))
            .start();
    wiki.account("Warden", "sysop");
    // No grant lends the right to hide names, so it takes the account's own password.
    wiki.accountWithPassword("Oversight", PASSWORD, "sysop", "suppress");
    wiki.page("Fen").by("Warden", "wet").make();
    warden = wiki.clientOf("Warden");
    oversight = wiki.client().logIn("Oversight", PASSWORD);
    visitor = wiki.client();
  }

  /** Somebody who can edit. */
  TestClient member(String name) {
    wiki.account(name);
    return wiki.clientOf(name);
  }

  JsonNode act(TestClient client, String action, String... more) {
    return client.postWithToken("csrf", with(more, "action", action));
  }

  JsonNode block(String user, String... more) {
    return act(warden, "block", with(more, "user", user));
  }

  JsonNode query(TestClient client, String... more) {
    return client.get(with(more, "action", "query"));
  }

  JsonNode blocks(TestClient client, String... more) {
    return query(client, with(more, "list", "blocks")).at("/query/blocks");
  }

  /** The newest log entry about somebody. */
  JsonNode logged(TestClient client, String user) {
    return query(
            client,
            "list",
            "logevents",
            "letitle",
            "User:" + user,
            "leprop",
            "type|title|user|comment|details|tags")
        .at("/query/logevents/0");
  }

  /** The code of the error when somebody edits; empty when they can. */
  String edit(TestClient client, String title) {
    return code(act(client, "edit", "title", title, "appendtext", "x"));
  }

  static String code(JsonNode answer) {
    return answer.at("/error/code").asString("");
  }

  static String[] with(String[] more, String... first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Override
  public void close() {
    wiki.close();
  }
}
