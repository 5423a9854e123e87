package org.palimpsest.store.seek;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.change.NewChange;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.log.LogTable;
import org.palimpsest.store.log.NewLogRow;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.NewRevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.tag.TagTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A random wiki, kept in a database and at the same time as plain lists, to compare what the
 * lookups find with what a naive search finds. Times are crowded, so that many rows share a second.
 */
final class SampleWiki {
  record Revision(
      long id,
      Page page,
      long parentId,
      long parentSize,
      Actor author,
      Position place,
      boolean minor,
      long size,
      long contentId,
      Visibility visibility,
      Set<String> tags) {}

  record Change(
      Position place,
      ChangeKind kind,
      Actor author,
      Page page,
      long revisionId,
      boolean minor,
      boolean bot,
      Patrolled patrolled,
      Visibility visibility,
      Set<String> tags) {}

  static final class Page {
    final long id;
    final Title title;
    final boolean redirect;
    long latest;
    @Nullable Position newest;
    long size;
    long edits;

    Page(long id, Title title, boolean redirect) {
      this.id = id;
      this.title = title;
      this.redirect = redirect;
    }
  }

  static final List<String> TAGS = List.of("mw-blank", "mw-rollback", "visual");
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final int SECONDS = 200;

  /** So few that many revisions change nothing. */
  private static final int TEXTS = 3;

  final List<Actor> actors = new ArrayList<>();
  final List<Page> pages = new ArrayList<>();
  final List<Revision> revisions = new ArrayList<>();
  final List<Change> changes = new ArrayList<>();
  private final RandomGenerator random;

  SampleWiki(RandomGenerator random) {
    this.random = random;
  }

  /** Makes the wiki in an empty database. */
  void fill(Database database, int people, int titles, int edits) {
    database.write(transaction -> {
      actors.clear();
      pages.clear();
      revisions.clear();
      changes.clear();
      JdbcClient sql = transaction.sql();
      for (byte text = 1; text <= TEXTS; text++) {
        sql.sql("INSERT INTO content (hash, sha1, size, codec, data) VALUES (?, ?, 1, 0, ?)")
            .params(new byte[] {text}, "a".repeat(40), new byte[] {65})
            .update();
      }
      TAGS.forEach(tag -> TagTable.define(sql, tag, false));
      for (int i = 0; i < people; i++) {
        actors.add(actor(sql, i));
      }
      for (int i = 0; i < titles; i++) {
        Title title = new Title(random.nextInt(4), "Page_" + i);
        boolean redirect = random.nextInt(5) == 0;
        long id = PageTable.create(sql, title, "wikitext", START).orElseThrow();
        pages.add(new Page(id, title, redirect));
      }
      for (int i = 0; i < edits; i++) {
        if (random.nextInt(8) == 0) {
          log(sql);
        } else {
          edit(sql);
        }
      }
      return 0;
    });
  }

  Instant time() {
    return START.plusSeconds(random.nextInt(SECONDS));
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Actor actor(JdbcClient sql, int number) {
    boolean registered = random.nextInt(3) > 0;
    String name = registered ? any(List.of("An", "Be", "Bé")) + number : "192.0.2." + number;
    Long account =
        registered
            ? sql.sql("INSERT INTO account (name, token) VALUES (?, 't') RETURNING id")
                .params(name)
                .query((rs, n) -> rs.getLong(1))
                .single()
            : null;
    long id =
        sql.sql("INSERT INTO actor (account_id, name) VALUES (?, ?) RETURNING id")
            .params(account, name)
            .query((rs, n) -> rs.getLong(1))
            .single();
    return new Actor(id, account == null ? 0 : account, name);
  }

  private void edit(JdbcClient sql) {
    Page page = any(pages);
    Actor author = any(actors);
    Instant created = time();
    boolean minor = random.nextBoolean();
    long size = random.nextInt(1000);
    long parent = page.latest;
    long contentId = 1L + random.nextInt(TEXTS);
    long id =
        RevisionTable.insert(
            sql,
            new NewRevisionRow(
                page.id,
                parent,
                author.id(),
                created,
                minor,
                KeptComment.verbatim("why"),
                size,
                contentId,
                "wikitext",
                false));
    Visibility visibility = hide(sql, "revision", id);
    Set<String> tags = tags(sql, "revision", id);
    revisions.add(
        new Revision(
            id,
            page,
            parent,
            page.size,
            author,
            new Position(created, id),
            minor,
            size,
            contentId,
            visibility,
            tags));
    advance(sql, page, new Position(created, id), size);
    if (random.nextInt(10) > 0) {
      change(
          sql,
          parent == 0 ? ChangeKind.NEW : ChangeKind.EDIT,
          author,
          created,
          page,
          id,
          0,
          minor,
          visibility,
          tags);
    }
  }

  /** The newest revision is the current one; older ones have come later, as by an import. */
  private static void advance(JdbcClient sql, Page page, Position place, long size) {
    Position current = page.newest;
    if (current != null && place.compareTo(current) < 0) {
      return;
    }
    long expected = page.latest;
    page.newest = place;
    page.edits++;
    page.latest = place.id();
    page.size = size;
    PageTable.advance(
        sql,
        new PageFacts(
            page.id,
            page.title,
            place.id(),
            place.time(),
            size,
            page.redirect,
            page.edits == 1,
            "wikitext"),
        expected);
  }

  private void log(JdbcClient sql) {
    Page page = any(pages);
    Actor author = any(actors);
    Instant created = time();
    long id =
        LogTable.insert(
            sql,
            new NewLogRow(
                created,
                "patrol",
                "patrol",
                author.id(),
                page.title,
                page.id,
                0,
                0,
                KeptComment.verbatim("log"),
                "{}"));
    Visibility visibility = hide(sql, "log_entry", id);
    change(
        sql, ChangeKind.LOG, author, created, page, 0, id, false, visibility, tags(sql, "log", id));
  }

  private void change(
      JdbcClient sql,
      ChangeKind kind,
      Actor author,
      Instant created,
      Page page,
      long revisionId,
      long logId,
      boolean minor,
      Visibility visibility,
      Set<String> tags) {
    boolean bot = random.nextInt(4) == 0;
    Patrolled patrolled = any(List.of(Patrolled.values()));
    long id =
        ChangeTable.insert(
            sql,
            new NewChange(
                created,
                kind,
                author.id(),
                page.title,
                page.id,
                revisionId,
                0,
                logId,
                minor,
                bot,
                patrolled,
                0,
                0));
    changes.add(
        new Change(
            new Position(created, id),
            kind,
            author,
            page,
            revisionId,
            minor,
            bot,
            patrolled,
            visibility,
            tags));
  }

  private Visibility hide(JdbcClient sql, String table, long id) {
    if (random.nextInt(3) > 0) {
      return Visibility.PUBLIC;
    }
    List<Level> levels = List.of(Level.values());
    Visibility visibility = new Visibility(any(levels), any(levels), any(levels));
    sql.sql("UPDATE " + table + " SET visibility = ? WHERE id = ?")
        .params(visibility.stored(), id)
        .update();
    return visibility;
  }

  private Set<String> tags(JdbcClient sql, String kind, long id) {
    Set<String> tags = new TreeSet<>();
    while (random.nextInt(4) == 0) {
      tags.add(any(TAGS));
    }
    for (String tag : tags) {
      sql.sql("INSERT INTO %1$s_tag (%1$s_id, tag_id) VALUES (?, ?)".formatted(kind))
          .params(id, TagTable.idOf(sql, tag))
          .update();
    }
    return tags;
  }
}
