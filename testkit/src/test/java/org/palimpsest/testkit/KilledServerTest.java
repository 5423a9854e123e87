package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The real server, killed hard again and again while clients edit and roll back: nothing that a
 * client was told is lost, and nothing is half done.
 */
class KilledServerTest {
  private static final int ROUNDS = 6;
  private static final int CLIENTS = 6;

  /** What a client was told: this revision of this page has this text. */
  private record Told(long revision, String title, String text) {}

  @TempDir Path folder;

  private final Queue<Told> told = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> lastTold = new ConcurrentHashMap<>();

  @Test
  void what_was_acknowledged_survives_and_nothing_is_half_done() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path fixture = folder.resolve("fixture.json");
    Files.writeString(fixture, FIXTURE);
    String data = folder.resolve("data").toString();
    for (int round = 0; round < ROUNDS; round++) {
      ServerProcess server = start(data, fixture);
      String where = "seed " + seed + ", round " + round;
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String page = "Page " + i;
        int first = round;
        clients.add(Thread.ofPlatform().start(() -> work(server, page, first)));
      }
      int before = told.size();
      while (told.size() < before + 20 && clients.stream().allMatch(Thread::isAlive)) {
        Thread.sleep(5);
      }
      assertThat(told).as(where).hasSizeGreaterThanOrEqualTo(before + 20);
      Thread.sleep(random.nextInt(250));
      server.kill();
      for (Thread client : clients) {
        client.join();
      }
      try (Database database = Databases.sqlite(Path.of(data, "wiki.sqlite"))) {
        database.read(sql -> check(sql, where));
      }
    }
    assertThat(told).hasSizeGreaterThan(ROUNDS * 20);
    readBack(data, fixture);
  }

  private static ServerProcess start(String data, Path fixture) throws IOException {
    return ServerProcess.start("--data", data, "--fixture", fixture.toString());
  }

  /** Edits and rolls back until the server is gone. */
  private void work(ServerProcess server, String page, int round) {
    try (TestClient heron = server.client();
        TestClient magpie = server.client();
        TestClient wren = server.client()) {
      heron.logIn("Heron@test", "heronheronheronheronheronheron01");
      magpie.logIn("Magpie@test", "magpiemagpiemagpiemagpiemagpie01");
      wren.logIn("Wren@test", "wrenwrenwrenwrenwrenwrenwrenwre1");
      for (int i = 0; ; i++) {
        String good = "good " + round + " " + i;
        note(page, good, edit(heron, page, good));
        String bad = "bad " + round + " " + i;
        note(page, bad, edit(magpie, page, bad));
        note(
            page,
            good,
            revision(
                wren.postWithToken(
                    "rollback", "action", "rollback", "title", page, "user", "Magpie"),
                "/rollback/revid"));
      }
    } catch (UncheckedIOException gone) {
      // That is what this client has been waiting for.
    }
  }

  private static long edit(TestClient client, String page, String text) {
    return revision(
        client.postWithToken("csrf", "action", "edit", "title", page, "text", text),
        "/edit/newrevid");
  }

  private static long revision(JsonNode answer, String where) {
    if (!answer.at(where).isIntegralNumber()) {
      throw new AssertionError("nothing was done: " + answer);
    }
    return answer.at(where).longValue();
  }

  private void note(String page, String text, long revision) {
    told.add(new Told(revision, page, text));
    lastTold.merge(page, revision, Math::max);
  }

  private boolean check(JdbcClient sql, String where) {
    assertThat(texts(sql, "PRAGMA integrity_check")).as(where).containsExactly("ok");
    assertThat(texts(sql, "PRAGMA foreign_key_check")).as(where).isEmpty();
    for (Told one : told) {
      assertThat(
              sql.sql("SELECT page_id FROM revision WHERE id = ?")
                  .params(one.revision())
                  .query((rs, n) -> rs.getLong(1))
                  .optional())
          .as("%s: revision %d was acknowledged", where, one.revision())
          .isPresent();
    }
    lastTold.forEach((page, revision) ->
        assertThat(
                number(
                    sql,
                    "SELECT latest FROM page WHERE title_key = '%s'"
                        .formatted(page.replace(' ', '_'))))
            .as(where)
            .isGreaterThanOrEqualTo(revision));
    assertThat(
            number(
                sql,
                "SELECT count(*) FROM page p WHERE p.latest <> (SELECT max(id) FROM revision r WHERE r.page_id = p.id)"))
        .as("%s: the newest revision is the current one", where)
        .isZero();
    assertThat(
            number(
                sql,
                "SELECT count(*) FROM revision r WHERE r.parent_id <> 0 AND NOT EXISTS (SELECT 1 FROM revision p WHERE p.id = r.parent_id AND p.page_id = r.page_id)"))
        .as("%s: every parent is there", where)
        .isZero();
    long revisions = number(sql, "SELECT count(*) FROM revision");
    assertThat(number(sql, "SELECT count(*) FROM recent_change WHERE kind <> 3"))
        .as(where)
        .isEqualTo(revisions);
    assertThat(number(sql, "SELECT count(*) FROM outbox WHERE kind LIKE 'page.%'"))
        .as(where)
        .isEqualTo(revisions);
    assertThat(number(sql, "SELECT sum(edits) FROM statistics")).as(where).isEqualTo(revisions);
    assertThat(number(sql, "SELECT sum(edit_count) FROM account")).as(where).isEqualTo(revisions);
    assertThat(
            number(
                sql,
                "SELECT count(*) FROM revision_tag t JOIN change_tag n ON n.id = t.tag_id WHERE n.name = 'mw-rollback'"))
        .as("%s: every rollback has its tag", where)
        .isEqualTo(
            number(
                sql,
                "SELECT count(*) FROM revision r JOIN actor a ON a.id = r.actor_id WHERE a.name = 'Wren'"));
    return true;
  }

  private void readBack(String data, Path fixture) throws IOException, InterruptedException {
    ServerProcess server = start(data, fixture);
    try (TestClient client = server.client()) {
      for (Told one : told.stream().skip(told.size() - 100).toList()) {
        JsonNode page =
            client
                .get(
                    "action",
                    "query",
                    "prop",
                    "revisions",
                    "rvprop",
                    "ids|content",
                    "rvslots",
                    "main",
                    "revids",
                    Long.toString(one.revision()))
                .at("/query/pages/0");
        assertThat(page.at("/title").asString()).isEqualTo(one.title());
        assertThat(page.at("/revisions/0/slots/main/content").asString()).isEqualTo(one.text());
      }
    }
    assertThat(server.stop()).isIn(0, 143);
  }

  private static List<String> texts(JdbcClient sql, String query) {
    return sql.sql(query).query((rs, n) -> rs.getString(1)).list();
  }

  private static long number(JdbcClient sql, String query) {
    return sql.sql(query).query((rs, n) -> rs.getLong(1)).single();
  }

  private static final String FIXTURE =
      """
      {"site": {"rate-limits": false},
       "groups": {"rollbacker": ["rollback"]},
       "users": [
         {"name": "Heron", "bot-passwords": [{"app": "test", "secret": "heronheronheronheronheronheron01", "grants": "all"}]},
         {"name": "Magpie", "bot-passwords": [{"app": "test", "secret": "magpiemagpiemagpiemagpiemagpie01", "grants": "all"}]},
         {"name": "Wren", "groups": ["rollbacker"], "bot-passwords": [{"app": "test", "secret": "wrenwrenwrenwrenwrenwrenwrenwre1", "grants": "all"}]}]}
      """;
}
