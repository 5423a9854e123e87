package org.palimpsest.store.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.Engine;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.revision.NewRevisionRow;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.ForwardingDatabase;
import org.palimpsest.store.testing.Parallel;
import org.palimpsest.store.user.ActorTable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class LatestRevisionCacheTest {
  private static final Title TITLE = new Title(0, "Reed");
  private static final int PAGES = 5;

  private final ContentStore contents = new ContentStore(1 << 20);

  @EveryEngine
  void what_is_kept_is_found_without_a_query_where_nobody_else_can_write(Database real) {
    AtomicInteger queries = new AtomicInteger();
    Database database = counted(real, queries);
    write(real, sql -> page(sql, TITLE));
    LatestRevisionCache cache = new LatestRevisionCache(database);
    long first = latest(cache);
    assertThat(latest(cache)).isEqualTo(first);
    assertThat(queries).hasValue(real.engine() == Engine.SQLITE ? 1 : 2);
    assertThat(cache.findKept(TITLE).isPresent()).isEqualTo(real.engine() == Engine.SQLITE);
  }

  @EveryEngine
  void a_title_that_is_free_is_found_as_soon_as_it_is_taken(Database database) {
    LatestRevisionCache cache = new LatestRevisionCache(database);
    assertThat(cache.find(TITLE)).isEmpty();
    write(database, sql -> page(sql, TITLE));
    assertThat(cache.find(TITLE)).isPresent();
  }

  @EveryEngine
  void a_new_revision_a_new_title_and_a_deletion_are_seen_at_once(Database database) {
    LatestRevisionCache cache = new LatestRevisionCache(database);
    write(database, sql -> page(sql, TITLE));
    long first = latest(cache);
    write(database, sql -> edit(sql, 1));
    assertThat(latest(cache)).isGreaterThan(first);
    Title moved = new Title(0, "Sedge");
    write(database, sql -> sql.sql("UPDATE page SET title_key = 'Sedge'").update());
    assertThat(cache.find(TITLE)).isEmpty();
    assertThat(cache.find(moved)).isPresent();
    write(database, sql -> sql.sql("DELETE FROM page WHERE title_key = 'Sedge'").update());
    assertThat(cache.find(moved)).isEmpty();
  }

  @EveryEngine
  void what_is_hidden_is_hidden_at_once(Database database) {
    LatestRevisionCache cache = new LatestRevisionCache(database);
    write(database, sql -> page(sql, TITLE));
    assertThat(author(cache)).isEqualTo("Wren");
    write(database, sql -> sql.sql("UPDATE revision SET visibility = 16").update());
    assertThat(author(cache)).isNull();
    write(database, sql -> sql.sql("UPDATE revision SET visibility = 0").update());
    assertThat(author(cache)).isEqualTo("Wren");
  }

  @EveryEngine
  void whoever_gets_another_name_has_it_at_once(Database database) {
    LatestRevisionCache cache = new LatestRevisionCache(database);
    write(database, sql -> page(sql, TITLE));
    assertThat(author(cache)).isEqualTo("Wren");
    write(database, sql -> sql.sql("UPDATE actor SET name = 'Heron'").update());
    assertThat(author(cache)).isEqualTo("Heron");
  }

  @EveryEngine
  void what_is_undone_was_never_kept(Database database) {
    LatestRevisionCache cache = new LatestRevisionCache(database);
    write(database, sql -> page(sql, TITLE));
    long first = latest(cache);
    database.write(tx -> {
      edit(tx.sql(), 1);
      Parallel.run(() -> assertThat(latest(cache)).isEqualTo(first));
      tx.discard();
      return true;
    });
    assertThat(latest(cache)).isEqualTo(first);
  }

  @Test
  void what_another_process_writes_is_seen_at_once(@TempDir Path folder) {
    Path file = folder.resolve("wiki.sqlite");
    try (Database ours = Databases.sqlite(file);
        Database theirs = Databases.sqlite(file)) {
      LatestRevisionCache cache = new LatestRevisionCache(ours);
      write(ours, sql -> page(sql, TITLE));
      for (int i = 0; i < 100; i++) {
        long before = latest(cache);
        assertThat(latest(cache)).isEqualTo(before);
        write(i % 3 == 0 ? ours : theirs, sql -> edit(sql, 1));
        assertThat(latest(cache)).isGreaterThan(before);
      }
      assertThat(latest(cache)).isEqualTo(latest(cache));
      assertThat(cache.findKept(TITLE)).isPresent();
    }
  }

  @EveryEngine
  void whoever_reads_after_an_answer_sees_what_was_answered_whatever_others_write(
      Database database) {
    LatestRevisionCache cache = new LatestRevisionCache(database);
    AtomicLongArray answered = new AtomicLongArray(PAGES);
    for (int i = 0; i < PAGES; i++) {
      Title title = new Title(0, "Page " + i);
      write(database, sql -> page(sql, title));
    }
    AtomicInteger next = new AtomicInteger();
    Parallel.run(
        6,
        () -> {
          boolean writes = next.getAndIncrement() % 3 == 0;
          RandomGenerator random = ThreadLocalRandom.current();
          for (int i = 0; i < (writes ? 150 : 3000); i++) {
            int page = random.nextInt(PAGES);
            long known = answered.get(page);
            PageWithLatest found = cache.find(new Title(0, "Page " + page)).orElseThrow();
            assertThat(found.page().latest()).isGreaterThanOrEqualTo(known);
            assertThat(found.latest().id()).isEqualTo(found.page().latest());
            if (writes) {
              long made = database.write(tx -> edit(tx.sql(), found.page().id()));
              answered.accumulateAndGet(page, made, Math::max);
            }
          }
        });
  }

  private long page(JdbcClient sql, Title title) {
    return edit(sql, PageTable.create(sql, title, "wikitext", Instant.EPOCH).orElseThrow());
  }

  /** Makes a revision the latest of a page, as long as ids are in the order of commits. */
  private long edit(JdbcClient sql, long page) {
    Actor author = ActorTable.findOrCreate(sql, "Wren");
    long content = contents.put(sql, "text".getBytes(StandardCharsets.UTF_8)).id();
    sql.sql("UPDATE page SET touched = touched + 1 WHERE id = ?").param(page).update();
    long revision =
        RevisionTable.insert(
            sql,
            new NewRevisionRow(
                page,
                0,
                author.id(),
                Instant.EPOCH,
                false,
                KeptComment.verbatim(""),
                4,
                content,
                "wikitext",
                false));
    sql.sql("UPDATE page SET latest = ? WHERE id = ?").params(revision, page).update();
    return revision;
  }

  private static long latest(LatestRevisionCache cache) {
    PageWithLatest found = cache.find(TITLE).orElseThrow();
    assertThat(found.latest().id()).isEqualTo(found.page().latest());
    return found.page().latest();
  }

  private static @Nullable String author(LatestRevisionCache cache) {
    RevisionRow found = cache.find(TITLE).orElseThrow().latest();
    Actor author = found.author().seenWith(Clearance.NONE).value();
    return author == null ? null : author.name();
  }

  private static void write(Database database, Consumer<JdbcClient> work) {
    database.write(tx -> {
      work.accept(tx.sql());
      return true;
    });
  }

  private static Database counted(Database real, AtomicInteger queries) {
    return new ForwardingDatabase(real) {
      @Override
      public <T extends @Nullable Object> T query(Function<JdbcClient, T> work) {
        queries.incrementAndGet();
        return super.query(work);
      }
    };
  }
}
