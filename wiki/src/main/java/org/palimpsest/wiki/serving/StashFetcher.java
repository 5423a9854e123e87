package org.palimpsest.wiki.serving;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.blob.BlobTable;
import org.palimpsest.store.file.FileContent;
import org.palimpsest.store.upload.StashLookup;
import org.palimpsest.store.upload.StashedFile;
import org.palimpsest.wiki.file.FileAddress;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.upload.Stash;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds uploads that are not published yet, for their owners: what is somebody else's is not there.
 * Thread-safe.
 */
public final class StashFetcher {
  private final Database database;
  private final InstantSource clock;

  public StashFetcher(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether somebody can have anything there. */
  public static boolean admits(Performer performer) {
    return performer.isRegistered() && performer.has(Right.READ) && performer.has(Right.UPLOAD);
  }

  /**
   * The upload of a performer with this key, if all of it has come.
   *
   * @return it under its key, since it has no other name yet
   */
  public Optional<ServedFile> find(Performer performer, String key) {
    if (!admits(performer) || !Stash.isKey(key)) {
      return Optional.empty();
    }
    return database.read(sql ->
        Optional.ofNullable(StashLookup.byKeys(sql, List.of(key), clock.instant()).get(key))
            .filter(file -> file.accountId() == performer.userId())
            .flatMap(file -> served(sql, file)));
  }

  private static Optional<ServedFile> served(JdbcClient sql, StashedFile file) {
    FileContent content = file.content();
    return content == null
        ? Optional.empty()
        : BlobTable.find(sql, content.blobId())
            .map(blob ->
                new ServedFile(
                    FileAddress.current(file.key()),
                    blob.id(),
                    blob.key(),
                    file.size(),
                    content.mime(),
                    file.created()));
  }
}
