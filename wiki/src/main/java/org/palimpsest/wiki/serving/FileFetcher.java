package org.palimpsest.wiki.serving;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.blob.BlobStore;
import org.palimpsest.store.file.ServedBytes;
import org.palimpsest.store.file.ServedLookup;
import org.palimpsest.store.file.ServedRow;
import org.palimpsest.wiki.file.FileAddress;

/**
 * Finds what is fetched at the addresses of files. What is deleted or hidden is not there for
 * anybody, whatever their rights. Thread-safe.
 */
public final class FileFetcher {
  private final Database database;
  private final BlobStore blobs;

  public FileFetcher(Database database, BlobStore blobs) {
    this.database = database;
    this.blobs = blobs;
  }

  /** The version at an address, or of which the thumbnail there is; empty when there is none. */
  public Optional<ServedFile> find(FileAddress address) {
    Instant replaced = address.replaced();
    Optional<ServedRow> row =
        database.query(sql ->
            replaced == null
                ? ServedLookup.current(sql, address.name())
                : ServedLookup.archived(sql, new ArchiveName(replaced, address.name())));
    return row.flatMap(found -> served(address, found));
  }

  private static Optional<ServedFile> served(FileAddress address, ServedRow row) {
    ServedBytes bytes = row.bytes().seenWith(Clearance.NONE).value();
    return bytes == null
        ? Optional.empty()
        : Optional.of(
            new ServedFile(
                address, bytes.blobId(), bytes.key(), bytes.size(), bytes.mime(), row.created()));
  }

  /** Opens a part of its bytes, which the caller closes. */
  public InputStream open(ServedFile file, long offset, long length) throws IOException {
    return blobs.open(file.key(), offset, length).orElseThrow(() -> gone(file));
  }

  /** Opens a part of a thumbnail that was said to be ready, which the caller closes. */
  public InputStream open(
      ServedFile file, ThumbnailOutcome.Ready thumbnail, long offset, long length)
      throws IOException {
    return blobs
        .derived()
        .open(file.key(), thumbnail.variant(), offset, length)
        .orElseThrow(() -> gone(file));
  }

  private static IOException gone(ServedFile file) {
    return new FileNotFoundException("the bytes of " + file.address().path() + " are not there");
  }
}
