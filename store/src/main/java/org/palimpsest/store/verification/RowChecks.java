package org.palimpsest.store.verification;

import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.store.Engine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that must hold between the rows of a wiki's database. */
public final class RowChecks {
  private static final List<RowCheck> PAGES =
      List.of(
          new RowCheck(
              "the current revision of each page is a live one of it",
              """
              SELECT 'page ' || p.id || ': current revision ' || p.latest
              FROM page p LEFT JOIN live_revision r ON r.id = p.latest AND r.page_id = p.id
              WHERE r.id IS NULL\
              """),
          new RowCheck(
              "no revision of a page is newer than the current one",
              """
              SELECT 'page ' || p.id || ': revision ' || n.id || ' is newer than ' || r.id
              FROM page p JOIN live_revision r ON r.id = p.latest
                JOIN live_revision n ON n.page_id = p.id AND (n.created, n.id) > (r.created, r.id)\
              """),
          new RowCheck(
              "length and content model of each page are those of its current revision",
              """
              SELECT 'page ' || p.id || ': ' || p.length || ' bytes of ' || p.model
                || ', its current revision ' || r.size || ' bytes of ' || r.model
              FROM page p JOIN live_revision r ON r.id = p.latest
              WHERE p.length <> r.size OR p.model <> r.model\
              """),
          new RowCheck(
              "each redirect has a target, and nothing else has one",
              """
              SELECT 'page ' || p.id FROM page p LEFT JOIN redirect d ON d.page_id = p.id
              WHERE (p.redirect = 1) <> (d.page_id IS NOT NULL)\
              """),
          new RowCheck(
              "no title of a page is protected from being created",
              """
              SELECT 'page ' || p.id FROM page p
                JOIN title_protection t ON t.namespace = p.namespace AND t.title_key = p.title_key\
              """));

  private static final List<RowCheck> REVISIONS =
      List.of(
          new RowCheck(
              "each live revision belongs to a page",
              """
              SELECT 'revision ' || r.id || ': page ' || r.page_id
              FROM live_revision r LEFT JOIN page p ON p.id = r.page_id WHERE p.id IS NULL\
              """),
          new RowCheck(
              "the size of each revision is that of its texts",
              """
              SELECT 'revision ' || r.id || ': ' || r.size || ' bytes'
              FROM revision r JOIN content c ON c.id = r.content_id
              WHERE r.size <> c.size + coalesce((SELECT sum(x.size) FROM slot s
                JOIN content x ON x.id = s.content_id WHERE s.revision_id = r.id), 0)\
              """),
          new RowCheck(
              "revisions with further slots say so, and no others",
              """
              SELECT 'revision ' || r.id FROM revision r
              WHERE (r.extra_slots = 1)
                <> EXISTS (SELECT 1 FROM slot s WHERE s.revision_id = r.id)\
              """),
          new RowCheck(
              "each revision was made upon one that there is",
              """
              SELECT 'revision ' || r.id || ': parent ' || r.parent_id
              FROM revision r LEFT JOIN revision p ON p.id = r.parent_id
              WHERE r.parent_id <> 0 AND p.id IS NULL\
              """),
          new RowCheck(
              "deleted revisions know their deletion and title, and live ones have none",
              """
              SELECT 'revision ' || r.id || ': deletion ' || r.deletion_id
              FROM revision r LEFT JOIN deletion d ON d.id = r.deletion_id
              WHERE (r.deletion_id > 0)
                  <> (d.id IS NOT NULL AND r.deleted_title IS NOT NULL
                    AND r.deleted_namespace IS NOT NULL)
                OR (r.deletion_id = 0 AND r.deleted_title IS NOT NULL)\
              """),
          new RowCheck(
              "each deletion still holds revisions, and the log tells of it",
              """
              SELECT 'deletion ' || d.id FROM deletion d
              WHERE NOT EXISTS (SELECT 1 FROM revision r
                  WHERE r.deletion_id = d.id AND r.deletion_id > 0)
                OR NOT EXISTS (SELECT 1 FROM log_entry l
                  WHERE l.id = d.log_id AND l.type IN ('delete', 'suppress'))\
              """));

  private static final List<RowCheck> HAPPENINGS =
      List.of(
          new RowCheck(
              "each edit in recent changes is a live revision, told as it is",
              """
              SELECT 'recent change ' || rc.id || ': revision ' || rc.revision_id
              FROM recent_change rc LEFT JOIN live_revision r ON r.id = rc.revision_id
              WHERE rc.kind <> 3 AND (r.id IS NULL OR r.actor_id <> rc.actor_id
                OR r.created <> rc.created OR r.size <> rc.new_length OR r.minor <> rc.minor)\
              """),
          new RowCheck(
              "each log entry in recent changes is there, told as it is",
              """
              SELECT 'recent change ' || rc.id || ': log entry ' || rc.log_id
              FROM recent_change rc LEFT JOIN log_entry l ON l.id = rc.log_id
              WHERE rc.kind = 3 AND (l.id IS NULL OR l.actor_id <> rc.actor_id
                OR l.created <> rc.created OR l.namespace <> rc.namespace
                OR l.title_key <> rc.title_key)\
              """),
          new RowCheck(
              "each revision that the log names is there",
              """
              SELECT 'log entry ' || l.id || ': revision ' || l.revision_id
              FROM log_entry l LEFT JOIN revision r ON r.id = l.revision_id
              WHERE l.revision_id <> 0 AND r.id IS NULL\
              """),
          new RowCheck(
              "each version of a file that the log names is there, and what its bytes are",
              """
              SELECT 'log entry ' || l.id || ': file version ' || l.version_id
              FROM log_entry l LEFT JOIN file_version v ON v.id = l.version_id
                LEFT JOIN media m ON m.blob_id = v.blob_id
              WHERE l.version_id IS NOT NULL AND m.sha1 IS NULL\
              """),
          new RowCheck(
              "no revision has been made by two kinds of reverts",
              """
              SELECT 'revision ' || t.revision_id FROM revision_tag t
                JOIN change_tag c ON c.id = t.tag_id
              WHERE c.name IN ('mw-rollback', 'mw-undo', 'mw-manual-revert')
              GROUP BY t.revision_id HAVING count(*) > 1\
              """),
          new RowCheck(
              "each revert whose marks wait is a live revision of its page",
              """
              SELECT 'revision ' || w.revision_id || ': page ' || w.page_id
              FROM pending_revert w LEFT JOIN live_revision r ON r.id = w.revision_id
              WHERE r.id IS NULL OR r.page_id <> w.page_id\
              """));

  private static final List<RowCheck> PEOPLE =
      List.of(
          new RowCheck(
              "who watches a page watches its talk page too, for as long",
              """
              SELECT 'account ' || w.account_id || ': ' || w.namespace || ':' || w.title_key
              FROM watch w LEFT JOIN watch o ON o.account_id = w.account_id
                AND o.title_key = w.title_key
                AND o.namespace = w.namespace + 1 - 2 * (w.namespace % 2)
              WHERE o.account_id IS NULL OR coalesce(o.expires, -1) <> coalesce(w.expires, -1)\
              """),
          new RowCheck(
              "accounts have one name, everywhere",
              """
              SELECT 'account ' || a.id FROM account a
                JOIN actor x ON x.account_id = a.id WHERE x.name <> a.name
              UNION ALL SELECT 'account ' || a.id FROM account a
                JOIN account_group g ON g.account_id = a.id WHERE g.account_name <> a.name
              UNION ALL SELECT 'block ' || b.id FROM block b
                JOIN account a ON a.id = b.account_id WHERE b.target <> a.name\
              """),
          new RowCheck(
              "only partial blocks are restricted to something",
              """
              SELECT 'block ' || b.id FROM block b WHERE b.partial = 0
                AND EXISTS (SELECT 1 FROM block_restriction r WHERE r.block_id = b.id)\
              """),
          new RowCheck(
              "each address that was caught belongs to a block that catches",
              """
              SELECT 'block ' || b.id || ': parent ' || b.parent_id
              FROM block b LEFT JOIN block p ON p.id = b.parent_id
              WHERE b.parent_id > 0 AND (p.id IS NULL OR p.autoblock = 0 OR b.automatic = 0)\
              """),
          new RowCheck(
              "authors are veiled as long as a block hides their names",
              """
              SELECT what || r.id FROM (
                SELECT 'revision ' AS what, id, actor_id, visibility FROM revision
                UNION ALL SELECT 'version ', id, actor_id, visibility FROM file_version
                UNION ALL SELECT 'log entry ', id, actor_id, visibility FROM log_entry) AS r
                JOIN actor a ON a.id = r.actor_id
              WHERE ((r.visibility & 64) > 0) <> EXISTS (SELECT 1 FROM block b
                WHERE b.account_id = a.account_id AND b.hide_name = 1)\
              """),
          new RowCheck(
              "whoever is told of news on their talk page has some",
              """
              SELECT 'talk page of ' || n.owner || ': revision ' || n.revision_id
              FROM talk_notice n LEFT JOIN live_revision r ON r.id = n.revision_id
              WHERE r.id IS NULL\
              """));

  private static final List<RowCheck> FILES =
      List.of(
          new RowCheck(
              "the current version of each file is a live one of it that nothing has replaced",
              """
              SELECT 'file ' || f.id || ': current version ' || f.latest
              FROM file f LEFT JOIN live_file_version v
                ON v.id = f.latest AND v.file_id = f.id AND v.replaced IS NULL
              WHERE v.id IS NULL\
              """),
          new RowCheck(
              "each file knows the bytes of its current version",
              """
              SELECT 'file ' || f.id || ': blob ' || f.blob_id || ', its version ' || v.blob_id
              FROM file f JOIN live_file_version v ON v.id = f.latest WHERE v.blob_id <> f.blob_id\
              """),
          new RowCheck(
              "each live version belongs to a file, and each deleted one to a deletion",
              """
              SELECT 'version ' || v.id FROM file_version v LEFT JOIN file f ON f.id = v.file_id
                LEFT JOIN file_deletion d ON d.id = v.deletion_id
              WHERE (v.deletion_id = 0 AND f.id IS NULL)
                OR (v.deletion_id > 0 AND (d.id IS NULL OR v.deleted_name <> d.name))
                OR (v.deletion_id = 0) <> (v.deleted_name IS NULL)\
              """),
          new RowCheck(
              "each deletion of files has taken versions",
              """
              SELECT 'deletion of files ' || d.id FROM file_deletion d WHERE NOT EXISTS (
                SELECT 1 FROM file_version v WHERE v.deletion_id = d.id AND v.deletion_id > 0)\
              """),
          new RowCheck(
              "of the bytes of each version and of each whole upload it is known what they are",
              """
              SELECT 'blob ' || b.blob_id FROM (
                SELECT blob_id FROM file_version UNION
                SELECT blob_id FROM stashed_upload WHERE blob_id IS NOT NULL) AS b
                LEFT JOIN media m ON m.blob_id = b.blob_id WHERE m.blob_id IS NULL\
              """),
          new RowCheck(
              "no bytes of a version are kept for a time only",
              """
              SELECT 'version ' || v.id || ': blob ' || b.id FROM file_version v
                JOIN blob b ON b.id = v.blob_id WHERE b.kept_until IS NOT NULL OR b.doomed = 1\
              """),
          new RowCheck(
              "what has come of an upload in chunks is what its chunks have",
              """
              SELECT 'upload ' || s.file_key FROM stashed_upload s WHERE s.blob_id IS NULL
                AND s.received <> coalesce((SELECT sum(b.size) FROM stashed_chunk c
                  JOIN blob b ON b.id = c.blob_id WHERE c.file_key = s.file_key), 0)\
              """));

  private static final List<RowCheck> VISIBILITY =
      List.of(
          new RowCheck(
              "what is hidden of each item is what the log says last",
              """
              SELECT 'item of log entry ' || c.log_id || ': ' || c.kind || '/' || c.item_id
              FROM visibility_change c
                LEFT JOIN revision r ON c.kind = 0 AND r.id = c.item_id
                LEFT JOIN log_entry l ON c.kind = 1 AND l.id = c.item_id
                LEFT JOIN file_version v ON c.kind = 2 AND v.id = c.item_id
              WHERE coalesce((coalesce(r.visibility, l.visibility, v.visibility) & 63)
                  <> c.levels_after, 1 = 1)
                AND NOT EXISTS (SELECT 1 FROM visibility_change n WHERE n.kind = c.kind
                  AND n.item_id = c.item_id AND n.log_id > c.log_id)\
              """),
          new RowCheck(
              "each change of what is hidden of an item begins where the one before has ended",
              """
              SELECT 'item of log entry ' || c.log_id || ': ' || c.kind || '/' || c.item_id
              FROM visibility_change c JOIN visibility_change b ON b.kind = c.kind
                AND b.item_id = c.item_id AND b.log_id = (
                  SELECT max(x.log_id) FROM visibility_change x WHERE x.kind = c.kind
                    AND x.item_id = c.item_id AND x.log_id < c.log_id)
              WHERE b.levels_after <> c.levels_before\
              """),
          new RowCheck(
              "no current revision hides its text",
              """
              SELECT 'page ' || p.id || ': revision ' || r.id
              FROM page p JOIN live_revision r ON r.id = p.latest WHERE (r.visibility & 3) > 0\
              """),
          new RowCheck(
              "no current version of a file hides anything but a veiled name",
              """
              SELECT 'file ' || f.id || ': version ' || v.id
              FROM file f JOIN live_file_version v ON v.id = f.latest WHERE (v.visibility & 63) > 0\
              """));

  private static final List<RowCheck> COUNTS =
      List.of(
          new RowCheck(
              "the wiki's numbers of pages, articles, files and users are those that there are",
              """
              SELECT what || ': ' || counted || ' counted, ' || found || ' found' FROM (
                SELECT 'pages' AS what, (SELECT coalesce(sum(pages), 0) FROM statistics) AS counted,
                  (SELECT count(*) FROM page) AS found
                UNION ALL SELECT 'articles', (SELECT coalesce(sum(articles), 0) FROM statistics),
                  (SELECT count(*) FROM page WHERE namespace = 0 AND redirect = 0)
                UNION ALL SELECT 'files', (SELECT coalesce(sum(images), 0) FROM statistics),
                  (SELECT count(*) FROM file)
                UNION ALL SELECT 'users', (SELECT coalesce(sum(users), 0) FROM statistics),
                  (SELECT count(*) FROM account)) AS sums
              WHERE counted <> found\
              """),
          new RowCheck(
              "the wiki has counted no fewer edits than it has revisions",
              """
              SELECT counted || ' counted, ' || found || ' revisions' FROM (
                SELECT (SELECT coalesce(sum(edits), 0) FROM statistics) AS counted,
                  (SELECT count(*) FROM revision) AS found) AS sums
              WHERE counted < found\
              """));

  /** That no row refers to one that is missing; PostgreSQL sees to it by itself. */
  private static final List<RowCheck> SQLITE =
      List.of(
          new RowCheck(
              "the file is whole",
              "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
          new RowCheck(
              "no row refers to one that is missing",
              """
              SELECT 'a row of ' || "table" || ' without its ' || parent
              FROM pragma_foreign_key_check\
              """));

  private RowChecks() {}

  /** All that can be asked of this engine. */
  public static List<RowCheck> of(Engine engine) {
    List<RowCheck> asked = engine == Engine.SQLITE ? SQLITE : List.of();
    return Stream.of(asked, PAGES, REVISIONS, HAPPENINGS, PEOPLE, FILES, VISIBILITY, COUNTS)
        .flatMap(List::stream)
        .toList();
  }

  /** What is checked, and how many there are of it: pages, revisions, log entries and so on. */
  public static List<String> sizes(JdbcClient sql) {
    return List.of(
        count(sql, "page", "pages"),
        count(sql, "revision", "revisions"),
        count(sql, "content", "texts"),
        count(sql, "log_entry", "log entries"),
        count(sql, "recent_change", "recent changes"),
        count(sql, "watch", "watched titles"),
        count(sql, "account", "accounts"));
  }

  private static String count(JdbcClient sql, String table, String name) {
    return name + ": " + sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
