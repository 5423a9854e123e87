package org.palimpsest.wiki.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.blob.BlobCheck;
import org.palimpsest.store.blob.BlobKeeper;
import org.palimpsest.store.blob.BlobStore;
import org.palimpsest.store.blob.BlobTable;
import org.palimpsest.store.blob.DigestedFile;
import org.palimpsest.store.blob.FolderObjects;
import org.palimpsest.store.blob.KeptBlob;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.file.MediaRow;
import org.palimpsest.store.file.MediaTable;
import org.palimpsest.store.file.NewVersionRow;
import org.palimpsest.store.file.VersionTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.verification.RowCheck;
import org.palimpsest.store.verification.RowChecks;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.RollbackScene;
import org.palimpsest.wiki.testing.Scene;
import org.palimpsest.wiki.visibility.ItemChange;
import org.palimpsest.wiki.visibility.VisibilityDeed;
import org.palimpsest.wiki.visibility.VisibilityWriter;
import org.palimpsest.wikitext.redirect.Redirects;
import org.springframework.jdbc.core.simple.JdbcClient;

class VerificationTest {
  private static final BlobStore BLOBS =
      new BlobStore(new FolderObjects(Path.of("target", "verified-files"), InstantSource.system()));

  /** Damages, each in one statement or several, and what is then found not to hold. */
  private static final Map<String, String> DAMAGES =
      Map.ofEntries(
          Map.entry(
              "UPDATE page SET latest = 1 WHERE title_key = 'Marsh'",
              "the current revision of each page is a live one of it"),
          Map.entry(
              "UPDATE page SET latest = (SELECT parent_id FROM revision WHERE id = latest)"
                  + " WHERE title_key = 'Fen'",
              "no revision of a page is newer than the current one"),
          Map.entry(
              "UPDATE page SET length = length + 1 WHERE title_key = 'Fen'",
              "length and content model of each page are those of its current revision"),
          Map.entry("DELETE FROM redirect", "each redirect has a target, and nothing else has one"),
          Map.entry(
              "INSERT INTO title_protection VALUES (0, 'Fen', 'sysop', NULL, 1, 0, '', NULL)",
              "no title of a page is protected from being created"),
          Map.entry(
              "UPDATE revision SET page_id = 9999 WHERE parent_id = 0",
              "each live revision belongs to a page"),
          Map.entry(
              "UPDATE revision SET size = size + 1 WHERE id = 1",
              "the size of each revision is that of its texts"),
          Map.entry(
              "UPDATE revision SET extra_slots = 1 WHERE id = 1",
              "revisions with further slots say so, and no others"),
          Map.entry(
              "UPDATE revision SET parent_id = 9999 WHERE id = 1",
              "each revision was made upon one that there is"),
          Map.entry(
              "UPDATE revision SET deletion_id = 77 WHERE id = 1",
              "deleted revisions know their deletion and title, and live ones have none"),
          Map.entry(
              "INSERT INTO deletion (namespace, title_key, page_id, created, log_id)"
                  + " VALUES (0, 'Gone', 5, 0, 1)",
              "each deletion still holds revisions, and the log tells of it"),
          Map.entry(
              "UPDATE recent_change SET new_length = new_length + 1",
              "each edit in recent changes is a live revision, told as it is"),
          Map.entry(
              "UPDATE recent_change SET kind = 3",
              "each log entry in recent changes is there, told as it is"),
          Map.entry(
              "INSERT INTO log_entry (created, type, action, actor_id, namespace, title_key,"
                  + " page_id, revision_id, comment, params)"
                  + " VALUES (0, 'move', 'move', 1, 0, 'Fen', 1, 9999, '', '{}')",
              "each revision that the log names is there"),
          Map.entry(
              "UPDATE log_entry SET version_id = 9999 WHERE id = 1",
              "each version of a file that the log names is there, and what its bytes are"),
          Map.entry(
              "INSERT INTO revision_tag (revision_id, tag_id) SELECT r.revision_id, c.id"
                  + " FROM revision_tag r, change_tag c WHERE c.name = 'mw-undo'"
                  + " AND r.tag_id = (SELECT id FROM change_tag WHERE name = 'mw-rollback')",
              "no revision has been made by two kinds of reverts"),
          Map.entry(
              "INSERT INTO pending_revert SELECT p.id, r.id, r.id, r.id FROM revision r, page p"
                  + " WHERE p.title_key = 'Marsh' AND r.id = 1",
              "each revert whose marks wait is a live revision of its page"),
          Map.entry(
              "UPDATE watch SET expires = 5 WHERE namespace = 1",
              "who watches a page watches its talk page too, for as long"),
          Map.entry(
              "UPDATE actor SET name = 'Nobody' WHERE name = 'Heron'",
              "accounts have one name, everywhere"),
          Map.entry(
              "INSERT INTO block_restriction SELECT b.id, 'namespace', 0 FROM block b",
              "only partial blocks are restricted to something"),
          Map.entry(
              "UPDATE block SET parent_id = 9999",
              "each address that was caught belongs to a block that catches"),
          Map.entry(
              "UPDATE revision SET visibility = 64 WHERE id = 1",
              "authors are veiled as long as a block hides their names"),
          Map.entry(
              "UPDATE visibility_change SET levels_after = 2",
              "what is hidden of each item is what the log says last"),
          Map.entry(
              "UPDATE visibility_change SET levels_before = 2",
              "each change of what is hidden of an item begins where the one before has ended"),
          Map.entry(
              "UPDATE revision SET visibility = 1 WHERE id IN (SELECT latest FROM page)",
              "no current revision hides its text"),
          Map.entry(
              "UPDATE file_version SET visibility = 4",
              "no current version of a file hides anything but a veiled name"),
          Map.entry(
              "INSERT INTO talk_notice VALUES ('Heron', 9999)",
              "whoever is told of news on their talk page has some"),
          Map.entry(
              "UPDATE statistics SET pages = pages + 1",
              "the wiki's numbers of pages, articles, files and users are those that there are"),
          Map.entry(
              "UPDATE file SET latest = 9999",
              "the current version of each file is a live one of it that nothing has replaced"),
          Map.entry(
              "UPDATE file SET blob_id = 9999", "each file knows the bytes of its current version"),
          Map.entry(
              "UPDATE file_version SET file_id = 9999",
              "each live version belongs to a file, and each deleted one to a deletion"),
          Map.entry(
              "INSERT INTO file_deletion (name, created, log_id) VALUES ('Gone.png', 0, 1)",
              "each deletion of files has taken versions"),
          Map.entry(
              "DELETE FROM media",
              "of the bytes of each version and of each whole upload it is known what they are"),
          Map.entry(
              "UPDATE blob SET kept_until = 5", "no bytes of a version are kept for a time only"),
          Map.entry(
              "INSERT INTO stashed_upload SELECT 'a.b', a.id, 0, 0, NULL, 9, 3 FROM account a"
                  + " WHERE a.name = 'Heron'",
              "what has come of an upload in chunks is what its chunks have"),
          Map.entry(
              "UPDATE statistics SET edits = 0",
              "the wiki has counted no fewer edits than it has revisions"));

  @EveryEngine
  void a_wiki_that_nobody_has_tampered_with_agrees(Database database) {
    assertThat(wrong(lively(database))).isEmpty();
  }

  @EveryEngine
  void each_damage_is_found_and_told(Database database) {
    Scene scene = lively(database);
    DAMAGES.forEach(
        (damage, claim) -> assertThat(afterwards(scene, damage)).as(damage).contains(claim));
    assertThat(RowChecks.of(Engine.POSTGRESQL))
        .extracting(RowCheck::claim)
        .as("each claim has a damage here that breaks it")
        .hasSameElementsAs(DAMAGES.values());
    assertThat(wrong(scene)).as("what was tried has been discarded").isEmpty();
  }

  @EveryEngine
  void a_text_that_is_not_what_was_kept_and_a_redirect_elsewhere_are_found(Database database) {
    Scene scene = lively(database);
    scene
        .database()
        .write(tx -> {
          tx.sql().sql("UPDATE content SET hash = ? WHERE id = 1").param(new byte[32]).update();
          return tx.sql().sql("UPDATE redirect SET title_key = 'Elsewhere'").update();
        });
    assertThat(new LinkedHashSet<>(wrong(scene)))
        .contains(
            "each text has the digest under which it is kept",
            "each page leads where its text says, or nowhere");
  }

  /** A wiki in which something has happened. */
  private static Scene lively(Database database) {
    RollbackScene scene = new RollbackScene(database);
    scene.edits("Fen", scene.heron, "one", "two");
    scene.edits("Fen", scene.magpie, "bad");
    scene.done(scene.request(scene.admin, "Fen", "Magpie"));
    scene.edits("Marsh", scene.heron, "#REDIRECT [[Fen]]");
    scene.nullRevision("Fen", scene.admin);
    Performer watcher = scene.wren;
    scene
        .database()
        .write(tx -> {
          WatchTable.watch(tx.sql(), watcher.userId(), new Title(0, "Fen"), null);
          tx.sql()
              .sql(
                  "INSERT INTO block (account_id, target, actor_id, created, reason)"
                      + " SELECT a.id, a.name, x.id, 0, '' FROM account a, actor x"
                      + " WHERE a.name = 'Magpie' AND x.name = 'Admin'")
              .update();
          return tx.sql()
              .sql(
                  "UPDATE statistics SET users = (SELECT count(*) FROM account), images = 1 WHERE shard ="
                      + " (SELECT min(shard) FROM statistics)")
              .update();
        });
    file(scene);
    hide(scene, watcher, new Visibility(Level.HIDDEN, Level.VISIBLE, Level.SUPPRESSED));
    hide(scene, watcher, Visibility.PUBLIC);
    return scene;
  }

  /** Hides the first revision of a page, or shows it again. */
  private static void hide(Scene scene, Performer by, Visibility after) {
    RevisionRow first = scene.revision(1);
    scene
        .database()
        .write(tx ->
            new VisibilityWriter(scene.acts(Settings.defaults()))
                .write(
                    tx.sql(),
                    new VisibilityDeed(
                        new LoggedDeed(by, scene.clock().instant(), "", List.of()),
                        new Title(0, "Fen"),
                        first.pageId(),
                        ItemType.REVISION,
                        List.of(
                            ItemChange.numbered(1, first.pageId(), first.visibility(), after)))));
  }

  /** A file with a version. */
  private static void file(Scene scene) {
    try {
      Path bytes = Files.createTempFile("palimpsest", ".txt");
      Files.writeString(bytes, "fen");
      DigestedFile digest = DigestedFile.of(bytes);
      KeptBlob kept =
          new BlobKeeper(scene.database(), BLOBS)
              .keep(bytes, digest, Instant.EPOCH.plusSeconds(9_000_000_000L));
      Files.delete(bytes);
      scene
          .database()
          .write(tx -> {
            long file =
                FileTable.create(tx.sql(), new Title(Namespace.FILE, "Fen.txt")).orElseThrow();
            BlobTable.settle(tx.sql(), kept.id());
            MediaTable.put(
                tx.sql(),
                kept.id(),
                new MediaRow(digest.sha1(), "text/plain", "TEXT", 0, 0, 0, "{}"));
            long version =
                VersionTable.insert(
                    tx.sql(), new NewVersionRow(file, Instant.EPOCH, 1, "", kept.id()));
            return FileTable.advance(tx.sql(), file, version, 0);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> wrong(Scene scene) {
    List<String> wrong = new ArrayList<>();
    new Verification(
            scene.database(),
            scene.contents(),
            new Redirects(new TitleParser(Namespaces.standard("Palimpsest"), Set.of())),
            new BlobCheck(scene.database(), BLOBS))
        .run(finding -> {
          if (!finding.holds()) {
            wrong.add(finding.claim());
          }
        });
    return wrong;
  }

  private static List<String> afterwards(Scene scene, String damage) {
    return scene
        .database()
        .write(tx -> {
          tx.sql().sql(damage).update();
          List<String> wrong = claims(scene, tx.sql());
          tx.discard();
          return wrong;
        });
  }

  private static List<String> claims(Scene scene, JdbcClient sql) {
    return RowChecks.of(scene.database().engine()).stream()
        .filter(check -> !check.run(sql, 5).isEmpty())
        .map(RowCheck::claim)
        .toList();
  }
}
