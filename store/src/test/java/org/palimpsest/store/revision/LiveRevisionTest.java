package org.palimpsest.store.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.contribution.ContributionFilter;
import org.palimpsest.store.contribution.ContributionLookup;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.ProgressHandler;

/** Deleted revisions lie among the live ones, and nobody who asks for those meets them. */
class LiveRevisionTest {
  /** These write revisions, are about the deleted ones, or look at all there are. */
  private static final Set<String> KNOW_OF_DELETED =
      Set.of(
          "CommentColumns.java",
          "DeletedRevisionLookup.java",
          "DeletedRevisionTable.java",
          "DeletedTitleLookup.java",
          "DeletionTable.java",
          "HiddenPlace.java",
          "HistoryTable.java",
          "ImportedRevisionTable.java",
          "RevisionIds.java",
          "RevisionTable.java",
          "RowChecks.java");

  private static final Pattern OF_ALL_REVISIONS =
      Pattern.compile("\\b(FROM|JOIN|INTO|UPDATE)\\s+revision\\b");

  @Test
  void all_others_read_live_revisions_only() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (OF_ALL_REVISIONS.matcher(Files.readString(file)).find()) {
          found.add(file.getFileName().toString());
        }
      }
    }

    assertThat(found).isEqualTo(new TreeSet<>(KNOW_OF_DELETED));
  }

  @Test
  void a_thousand_deleted_revisions_cost_a_list_of_contributions_no_step(@TempDir Path folder)
      throws SQLException {
    Path file = folder.resolve("wiki.sqlite");
    fill(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      ToIntFunction<Long> contributions =
          actor ->
              ContributionLookup.list(
                      sql,
                      new Actor(actor, 0, "A"),
                      Window.all(Direction.OLDER, 50),
                      ContributionFilter.none(Clearance.NONE),
                      Set.of())
                  .items()
                  .size();

      assertThat(contributions.applyAsInt(2L)).isEqualTo(3);
      assertThat(steps(connection, () -> assertThat(contributions.applyAsInt(3L)).isEqualTo(3)))
          .isEqualTo(
              steps(connection, () -> assertThat(contributions.applyAsInt(2L)).isEqualTo(3)));
    }
  }

  /** Three people with three live revisions each; of the last a thousand have been deleted. */
  private static void fill(Path file) {
    try (Database database = Databases.sqlite(file)) {
      database.write(tx -> {
        JdbcClient sql = tx.sql();
        sql.sql("INSERT INTO actor (id, name) VALUES (1, 'Ann'), (2, 'Ben'), (3, 'Cy')").update();
        sql.sql(
                """
                INSERT INTO content (id, hash, sha1, size, codec, data)
                VALUES (1, x'01', '01', 1, 0, x'41')\
                """)
            .update();
        sql.sql(
                """
                INSERT INTO page (id, namespace, title_key, latest, touched, length, redirect, fresh,
                  model) VALUES (1, 0, 'A', 3, 0, 1, 0, 0, 'wikitext'),
                  (2, 0, 'B', 6, 0, 1, 0, 0, 'wikitext'),
                  (3, 0, 'C', 9, 0, 1, 0, 0, 'wikitext')\
                """)
            .update();
        for (int id = 1; id <= 1009; id++) {
          boolean live = id <= 9;
          long actor = Math.min(3, (id + 2) / 3);
          sql.sql(
                  """
                  INSERT INTO revision (id, page_id, parent_id, actor_id, created, minor, comment,
                    size, content_id, model, deletion_id, deleted_namespace, deleted_title)
                  VALUES (?, ?, 0, ?, ?, 0, '', 1, 1, 'wikitext', ?, ?, ?)\
                  """)
              .params(id, live ? actor : 4, actor, 1000 + id, live ? 0 : 1)
              .param(live ? null : 0)
              .param(live ? null : "D")
              .update();
        }
        return 0;
      });
    }
  }

  /** How many instructions of its machine SQLite carries out. */
  private static long steps(Connection connection, Runnable work) throws SQLException {
    AtomicLong steps = new AtomicLong();
    ProgressHandler.setHandler(
        connection,
        1,
        new ProgressHandler() {
          @Override
          protected int progress() {
            steps.incrementAndGet();
            return 0;
          }
        });
    work.run();
    ProgressHandler.clearHandler(connection);
    assertThat(steps.get()).isPositive();
    return steps.get();
  }
}
