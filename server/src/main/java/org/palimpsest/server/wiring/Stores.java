package org.palimpsest.server.wiring;

import java.nio.file.Path;
import java.time.InstantSource;
import org.palimpsest.store.Database;
import org.palimpsest.store.blob.BlobStore;
import org.palimpsest.store.blob.FolderObjects;

/**
 * Where a wiki is kept. Both stay their owner's to close.
 *
 * @param blobs the bytes of its files
 */
public record Stores(Database database, BlobStore blobs) {
  /** With the bytes of files in this folder, which is made when there are any. */
  public static Stores withFiles(Database database, Path folder) {
    return new Stores(database, new BlobStore(new FolderObjects(folder, InstantSource.system())));
  }
}
