package org.palimpsest.wiki.serving;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.palimpsest.store.Database;
import org.palimpsest.store.blob.BlobStore;
import org.palimpsest.store.file.MediaRow;
import org.palimpsest.store.file.MediaTable;
import org.palimpsest.wiki.file.Picture;
import org.palimpsest.wiki.media.MediaFacts;
import org.palimpsest.wiki.media.MediaKind;
import org.palimpsest.wiki.media.thumbnail.Thumbnail;
import org.palimpsest.wiki.media.thumbnail.Thumbnailer;
import org.palimpsest.wiki.upload.ScratchFiles;

/** Makes a thumbnail from the bytes of a file and keeps it with them. Thread-safe. */
public final class ThumbnailMaker {
  private final Database database;
  private final BlobStore blobs;
  private final Thumbnailer thumbnailer;
  private final ScratchFiles scratch;

  public ThumbnailMaker(
      Database database, BlobStore blobs, Thumbnailer thumbnailer, ScratchFiles scratch) {
    this.database = database;
    this.blobs = blobs;
    this.thumbnailer = thumbnailer;
    this.scratch = scratch;
  }

  /** Under what a thumbnail of this width is kept. */
  static String variant(Picture picture, int width) {
    return width + "px." + picture.format().extension();
  }

  /** Makes it; in another width when there are too many already. */
  ThumbnailOutcome make(ServedFile file, Picture picture, int wished) {
    int width = ThumbnailWidths.choose(picture, wished, blobs.derived().count(file.key()));
    String variant = variant(picture, width);
    long present = blobs.derived().size(file.key(), variant).orElse(-1);
    if (present >= 0) {
      return new ThumbnailOutcome.Ready(variant, picture.format().mime(), present);
    }
    MediaRow media = database.query(sql -> MediaTable.find(sql, file.blobId())).orElseThrow();
    try {
      Path source = scratch.create();
      Path target = scratch.create();
      try {
        fetch(file, source);
        return switch (thumbnailer.make(source, facts(media), width, target)) {
          case Thumbnail.Made made -> {
            blobs.derived().put(file.key(), variant, target);
            yield new ThumbnailOutcome.Ready(variant, made.mime(), Files.size(target));
          }
          case Thumbnail.Impossible none -> new ThumbnailOutcome.Impossible(none.reason());
        };
      } finally {
        Files.deleteIfExists(source);
        Files.deleteIfExists(target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ThumbnailOutcome.Busy();
    }
  }

  private void fetch(ServedFile file, Path to) throws IOException {
    try (InputStream in =
        blobs
            .open(file.key(), 0, file.size().bytes())
            .orElseThrow(() -> new FileNotFoundException("blob " + file.key()))) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static MediaFacts facts(MediaRow row) {
    return new MediaFacts(
        row.mime(),
        MediaKind.valueOf(row.kind()),
        row.width(),
        row.height(),
        row.bits(),
        row.metadata());
  }
}
