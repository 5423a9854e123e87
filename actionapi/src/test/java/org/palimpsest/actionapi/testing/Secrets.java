package org.palimpsest.actionapi.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.palimpsest.actionapi.testing.StoredWiki.Change;
import org.palimpsest.actionapi.testing.StoredWiki.Said;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.file.SampleFiles;

/**
 * A wiki in which every field that can be hidden holds a word of its own, found nowhere else,
 * hidden at every level. Two such wikis differ in these words only.
 */
final class Secrets {
  /** A word that only some may see, in a revision that is deleted or not. */
  record Canary(String word, Field field, Level level, boolean deleted, boolean forNobody) {
    Canary(String word, Field field, Level level, boolean deleted) {
      this(word, field, level, deleted, false);
    }

    /** Whether a reader may see it. */
    boolean isFor(Clearance clearance) {
      return !forNobody
          && clearance.sees(field, level)
          && (!deleted || clearance.seesDeleted(field));
    }
  }

  static final long SYSOP = 1;
  static final long SUPPRESSOR = 2;
  static final long OVERSEER = 3;
  private static final Title GONE = new Title(0, "Gone");
  private static final long GONE_ID = 2;
  private static final String TIME = "2026-11-21T19:00:0%dZ";

  private final RandomGenerator random;
  private final List<Canary> canaries = new ArrayList<>();
  private final List<Long> deletedIds = new ArrayList<>();
  private long next = 10;
  private boolean deleted;

  Secrets(RandomGenerator random) {
    this.random = random;
  }

  /** The words, known once the wiki has been filled. */
  List<Canary> canaries() {
    return canaries;
  }

  void fill(StoredWiki wiki) {
    wiki.account(SYSOP, "Sysop", "sysop");
    wiki.account(SUPPRESSOR, "Suppressor", "suppress");
    wiki.account(OVERSEER, "Overseer", "sysop", "suppress");
    wiki.stranger(5, "192.0.2.1");
    wiki.page(1, new Title(0, "Open"), false);
    revision(wiki, SYSOP, "An open text", "open", Visibility.PUBLIC);
    for (Level level : List.of(Level.HIDDEN, Level.SUPPRESSED)) {
      for (Field field : Field.values()) {
        hideOne(wiki, field, level);
      }
    }
    revision(wiki, 5, "Another open text", "open again", Visibility.PUBLIC);
    fillDeleted(wiki);
    fillFiles(wiki);
    fillDeletedFiles(wiki);
  }

  /** A file of which each old version hides something, and the current one its uploader. */
  private void fillFiles(StoredWiki wiki) {
    deleted = false;
    for (Level level : List.of(Level.HIDDEN, Level.SUPPRESSED)) {
      for (Field field : List.of(Field.CONTENT, Field.COMMENT, Field.USER)) {
        fileVersion(wiki, field, level);
      }
    }
  }

  private void fileVersion(StoredWiki wiki, Field field, Level level) {
    String digest = "%040x".formatted(next);
    String word = "open";
    if (field == Field.CONTENT) {
      // What is hidden of a version that lives is not served, so nobody is told of it.
      digest = digest();
      word = "Zq" + Long.toString(random.nextLong(1L << 60, 1L << 61), 36);
      canaries.add(new Canary(digest, field, level, false, true));
      canaries.add(new Canary(word, field, level, false, true));
    }
    String sha1 = digest;
    String metadata = "{\"word\":\"%s\"}".formatted(word);
    String comment = field == Field.COMMENT ? canary(field, level) : "brought";
    long author = author(wiki, field, level);
    wiki.write(sql -> {
      SampleFiles files = new SampleFiles(sql);
      long id =
          files.upload(
              "Pier.png",
              Instant.parse(TIME.formatted(0)).plusSeconds(next),
              author,
              comment,
              files.blob(sha1, 5, metadata));
      SampleFiles.hide(
          sql,
          id,
          new Visibility(
              field == Field.CONTENT ? level : Level.VISIBLE,
              field == Field.COMMENT ? level : Level.VISIBLE,
              field == Field.USER ? level : Level.VISIBLE));
      return id;
    });
    next++;
  }

  private void fillDeletedFiles(StoredWiki wiki) {
    for (Level level : Level.values()) {
      String digest = level == Level.VISIBLE ? "%040x".formatted(next) : digest();
      if (level != Level.VISIBLE) {
        canaries.add(new Canary(digest, Field.CONTENT, level, false));
      }
      deleted = true;
      String comment = canary(Field.COMMENT, level);
      wiki.write(sql -> {
        SampleFiles files = new SampleFiles(sql);
        long id =
            files.upload(
                "Sunk.png",
                Instant.parse(TIME.formatted(0)).plusSeconds(next),
                SYSOP,
                comment,
                files.blob(digest, 6, "{}"));
        SampleFiles.hide(sql, id, new Visibility(level, level, Level.VISIBLE));
        SampleFiles.delete(sql, "Sunk.png", id);
        return id;
      });
      next++;
    }
  }

  private String digest() {
    return "%016x%016x%08x"
        .formatted(random.nextLong() | Long.MIN_VALUE, random.nextLong(), (int) random.nextLong());
  }

  private void fillDeleted(StoredWiki wiki) {
    deleted = true;
    wiki.page(GONE_ID, GONE, false);
    for (Level level : Level.values()) {
      String text = canary(Field.CONTENT, level);
      canaries.add(new Canary(StoredWiki.sha1(text), Field.CONTENT, level, true));
      wiki.revision(
          next,
          GONE_ID,
          new Said(
              SYSOP,
              TIME.formatted(next % 7),
              false,
              canary(Field.COMMENT, level),
              new Visibility(level, level, Level.VISIBLE)),
          text,
          new Change(next, false, 0),
          "mw-blank");
      deletedIds.add(next++);
    }
    wiki.delete(GONE, Instant.parse(TIME.formatted(9)));
  }

  /** The ids of the deleted revisions, with bars between them. */
  String deletedIds() {
    return deletedIds.stream().map(id -> Long.toString(id)).collect(Collectors.joining("|"));
  }

  private void hideOne(StoredWiki wiki, Field field, Level level) {
    Visibility visibility =
        new Visibility(
            field == Field.CONTENT ? level : Level.VISIBLE,
            field == Field.COMMENT ? level : Level.VISIBLE,
            field == Field.USER ? level : Level.VISIBLE);
    String text = field == Field.CONTENT ? canary(field, level) : "text " + field + level;
    if (field == Field.CONTENT) {
      canaries.add(new Canary(StoredWiki.sha1(text), field, level, deleted));
    }
    String comment = field == Field.COMMENT ? canary(field, level) : "comment";
    revision(wiki, author(wiki, field, level), text, comment, visibility);
    wiki.page(
        next, new Title(0, field == Field.CONTENT ? canary(field, level) : "P" + next), false);
    wiki.logEntry(
        next,
        next,
        0,
        new Said(
            author(wiki, field, level),
            TIME.formatted(next % 7),
            false,
            field == Field.COMMENT ? canary(field, level) : "log",
            visibility),
        "delete",
        "delete",
        "{\"word\":\"%s\"}".formatted(field == Field.CONTENT ? canary(field, level) : "open"),
        new Change(next++, false, 2));
  }

  /** A hidden author has an account or none, by turns of chance that differ between two wikis. */
  private long author(StoredWiki wiki, Field field, Level level) {
    if (field != Field.USER) {
      return SYSOP;
    }
    long id = 100 + next++;
    if (random.nextBoolean()) {
      wiki.account(id, canary(field, level));
    } else {
      wiki.stranger(id, canary(field, level));
    }
    return id;
  }

  private void revision(
      StoredWiki wiki, long author, String text, String comment, Visibility visibility) {
    wiki.revision(
        next,
        1,
        new Said(author, TIME.formatted(next % 7), false, comment, visibility),
        text,
        new Change(next, false, 0),
        "mw-blank");
    next++;
  }

  private String canary(Field field, Level level) {
    String word = "Zq" + Long.toString(random.nextLong(1L << 60, 1L << 61), 36);
    canaries.add(new Canary(word, field, level, deleted));
    return word;
  }
}
