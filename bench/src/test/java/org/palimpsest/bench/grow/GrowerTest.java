package org.palimpsest.bench.grow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.testing.EveryEngine;

class GrowerTest {
  private static final Instant END = Instant.parse("2026-01-31T00:00:00Z");

  private static Growth growth(int revisions) {
    return new Growth(
        revisions, revisions / 10, 30, Duration.ofDays(30), END, Duration.ofDays(10), 5);
  }

  private static void grow(Database database, int revisions) throws SQLException {
    try (Connection connection = connect(database)) {
      AtomicInteger written = new AtomicInteger();
      Grower.grow(connection, growth(revisions), written::set);
      assertThat(written).hasValue(revisions);
    }
  }

  private static Connection connect(Database database) throws SQLException {
    if (database.engine() == Engine.SQLITE) {
      return DriverManager.getConnection(
          "jdbc:sqlite:" + text(database, "SELECT file FROM pragma_database_list LIMIT 1"));
    }
    String server = text(database, "SELECT inet_server_port() || '/' || current_database()");
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + server, "postgres", "");
  }

  private static String text(Database database, String query) {
    return database.read(sql -> sql.sql(query).query((rs, n) -> rs.getString(1)).single());
  }

  private static long number(Database database, String query) {
    return database.read(sql -> sql.sql(query).query((rs, n) -> rs.getLong(1)).single());
  }

  @EveryEngine
  void pages_stand_as_their_newest_revision_says(Database database) throws SQLException {
    grow(database, 2000);
    assertThat(number(database, "SELECT count(*) FROM revision")).isEqualTo(2000);
    assertThat(number(database, "SELECT count(*) FROM page")).isEqualTo(200);
    assertThat(
            number(
                database,
                """
                SELECT count(*) FROM page p JOIN revision r ON r.id = p.latest AND r.page_id = p.id
                WHERE p.length = r.size AND p.touched = r.created
                  AND r.id = (SELECT max(id) FROM revision WHERE page_id = p.id)
                  AND p.fresh = (CASE WHEN r.parent_id = 0 THEN 1 ELSE 0 END)\
                """))
        .isEqualTo(200);
  }

  @EveryEngine
  void histories_are_whole(Database database) throws SQLException {
    grow(database, 2000);
    assertThat(
            number(
                database,
                """
                SELECT count(*) FROM revision r JOIN revision p ON p.id = r.parent_id
                WHERE p.page_id = r.page_id AND p.created <= r.created AND p.actor_id <> r.actor_id\
                """))
        .isEqualTo(1800);
    assertThat(
            number(
                database,
                "SELECT count(*) FROM revision r JOIN content c ON c.id = r.content_id AND c.size = r.size"))
        .isEqualTo(2000);
  }

  @EveryEngine
  void an_undoing_edit_shares_the_text_before_the_undone_one(Database database)
      throws SQLException {
    grow(database, 2000);
    long undoing =
        number(
            database,
            """
            SELECT count(*) FROM revision_tag rt JOIN change_tag t ON t.id = rt.tag_id
              JOIN revision r ON r.id = rt.revision_id
              JOIN revision undone ON undone.id = r.parent_id
              JOIN revision target ON target.id = undone.parent_id
            WHERE t.name = 'mw-rollback' AND target.content_id = r.content_id\
            """);
    assertThat(undoing).isBetween(20L, 200L);
    assertThat(number(database, "SELECT count(*) FROM content")).isEqualTo(2000 - undoing);
  }

  @EveryEngine
  void only_young_revisions_are_recent_changes(Database database) throws SQLException {
    grow(database, 2000);
    long oldest = END.minus(Duration.ofDays(10)).getEpochSecond();
    assertThat(number(database, "SELECT count(*) FROM recent_change"))
        .isEqualTo(number(database, "SELECT count(*) FROM revision WHERE created >= " + oldest))
        .isBetween(600L, 700L);
    assertThat(number(database, "SELECT min(created) FROM recent_change"))
        .isGreaterThanOrEqualTo(oldest);
  }

  @EveryEngine
  void a_wiki_can_grow_again_and_is_counted(Database database) throws SQLException {
    grow(database, 300);
    grow(database, 700);
    assertThat(number(database, "SELECT sum(edits) FROM statistics")).isEqualTo(1000);
    assertThat(number(database, "SELECT sum(pages) FROM statistics")).isEqualTo(100);
    assertThat(number(database, "SELECT sum(users) FROM statistics"))
        .isEqualTo(number(database, "SELECT count(*) FROM account"))
        .isEqualTo(40);
    assertThat(number(database, "SELECT count(*) FROM actor")).isEqualTo(60);
  }

  @EveryEngine
  void the_wiki_gives_out_free_ids_afterwards(Database database) throws SQLException {
    grow(database, 300);
    long id =
        database.write(tx ->
            tx.sql()
                .sql(
                    """
                    INSERT INTO page (namespace, title_key, latest, touched, length, redirect, fresh, model)
                    VALUES (4, 'Next', 0, 0, 0, 0, 0, 'wikitext') RETURNING id\
                    """)
                .query((rs, n) -> rs.getLong(1))
                .single());
    assertThat(id).isEqualTo(31);
  }

  @EveryEngine
  void indexes_are_those_from_before(Database database) throws SQLException {
    List<String> before = indexes(database);
    grow(database, 300);
    assertThat(before).isNotEmpty();
    assertThat(indexes(database)).isEqualTo(before);
  }

  private static List<String> indexes(Database database) {
    String query =
        database.engine() == Engine.SQLITE
            ? "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
            : "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname";
    return database.read(sql -> sql.sql(query).query((rs, n) -> rs.getString(1)).list());
  }

  @EveryEngine
  void texts_can_be_read_and_have_the_digests_that_stand_with_them(Database database)
      throws SQLException {
    grow(database, 300);
    ContentStore contents = new ContentStore(0);
    Map<Long, String> digests =
        database.read(sql ->
            sql
                .sql("SELECT id, sha1 FROM content")
                .query((rs, n) -> Map.entry(rs.getLong(1), rs.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    Map<Long, String> texts = database.read(sql -> contents.texts(sql, digests.keySet()));
    assertThat(digests).hasSizeGreaterThan(200);
    assertThat(texts)
        .allSatisfy(
            (id, text) -> assertThat(EncodedContent.of(text).sha1()).isEqualTo(digests.get(id)));
  }
}
