package org.palimpsest.store.file;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.user.ActorTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes files and versions as verbs do, with bytes that nobody has sent. */
public record SampleFiles(JdbcClient sql) {

  /** The bytes of a size that stands for their content too. */
  public long blob(int size) {
    return blob("%040x".formatted(size), size, "{\"size\":1}");
  }

  /**
   * Bytes with a digest.
   *
   * @param sha1 40 hex digits
   * @param metadata what they say of themselves
   */
  public long blob(String sha1, int size, String metadata) {
    byte[] hash = Arrays.copyOf(HexFormat.of().parseHex(sha1), 32);
    long id =
        sql.sql(
                """
                INSERT INTO blob (hash, size) VALUES (?, ?)
                ON CONFLICT (hash) DO UPDATE SET size = excluded.size RETURNING id\
                """)
            .params(hash, size)
            .query((rs, n) -> rs.getLong(1))
            .single();
    MediaTable.put(sql, id, new MediaRow(sha1, "image/png", "BITMAP", size, 2 * size, 8, metadata));
    return id;
  }

  /** The next version of a file, which is made if there is none; the id of the version. */
  public long upload(String name, Instant created, String by, int size) {
    long actor = ActorTable.findOrCreate(sql, by).id();
    return upload(name, created, actor, "comment of " + size, blob(size));
  }

  /** The next version of a file by somebody who is known, of bytes that are. */
  public long upload(String name, Instant created, long actor, String comment, long blobId) {
    Title title = new Title(Namespace.FILE, name);
    FileFacts file =
        FileTable.find(sql, title)
            .orElseGet(() -> new FileFacts(FileTable.create(sql, title).orElseThrow(), title, 0));
    if (file.latest() != 0) {
      VersionTable.archive(sql, file.latest(), created);
    }
    long id =
        VersionTable.insert(sql, new NewVersionRow(file.id(), created, actor, comment, blobId));
    if (!FileTable.advance(sql, file.id(), id, file.latest())) {
      throw new IllegalStateException("nobody else changes a sample");
    }
    return id;
  }

  /** Puts old versions below those that a file has, all of the same bytes. */
  public void fill(long fileId, int count) {
    long actor = ActorTable.findOrCreate(sql, "Uma").id();
    sql.sql(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            INSERT INTO file_version (file_id, created, actor_id, comment, blob_id, replaced)
            SELECT ?, -i, ?, 'old', ?, 1 - i FROM n\
            """)
        .params(count, fileId, actor, blob(1))
        .update();
  }

  /** Hides fields of a version. */
  public static void hide(JdbcClient sql, long versionId, Visibility visibility) {
    sql.sql("UPDATE file_version SET visibility = ? WHERE id = ?")
        .params(visibility.stored(), versionId)
        .update();
  }

  /** Puts an upload into the stash of an account, for ever. */
  public int stash(String key, long accountId, Instant created, int size) {
    return sql.sql(
            """
            INSERT INTO stashed_upload
              (file_key, account_id, created, expires, blob_id, size, received)
            VALUES (?, ?, ?, 99999999999, ?, ?, ?)\
            """)
        .params(key, accountId, created.getEpochSecond(), blob(size), size, size)
        .update();
  }

  /** Deletes a version, and its file with the last one, as the tables have it afterwards. */
  public static void delete(JdbcClient sql, String name, long versionId) {
    long deletion =
        sql.sql("INSERT INTO file_deletion (name, created, log_id) VALUES (?, 0, 0) RETURNING id")
            .params(name)
            .query((rs, n) -> rs.getLong(1))
            .single();
    sql.sql("UPDATE file_version SET deletion_id = ?, deleted_name = ? WHERE id = ?")
        .params(deletion, name, versionId)
        .update();
    sql.sql("DELETE FROM file WHERE name = ? AND latest = ?").params(name, versionId).update();
  }
}
