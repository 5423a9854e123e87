package org.palimpsest.store.blob;

import java.time.Instant;
import org.palimpsest.store.Database;

/** Puts rows of the stash into a database. */
final class Stashes {
  private Stashes() {}

  static void add(Database database, String key, Instant expires, KeptBlob whole, KeptBlob chunk) {
    database.write(tx -> {
      long account =
          tx.sql()
              .sql("INSERT INTO account (name, token) VALUES (?, '') RETURNING id")
              .param(key)
              .query(Long.class)
              .single();
      tx.sql()
          .sql(
              """
              INSERT INTO stashed_upload
                (file_key, account_id, created, expires, blob_id, size, received)
              VALUES (?, ?, 0, ?, ?, ?, 0)\
              """)
          .params(key, account, expires.getEpochSecond(), whole.id(), whole.size())
          .update();
      return tx.sql()
          .sql("INSERT INTO stashed_chunk (file_key, position, blob_id) VALUES (?, 0, ?)")
          .params(key, chunk.id())
          .update();
    });
  }
}
