package org.palimpsest.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import javax.imageio.ImageIO;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.blob.BlobKeeper;
import org.palimpsest.store.blob.BlobTable;
import org.palimpsest.store.blob.DigestedFile;
import org.palimpsest.store.blob.KeptBlob;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.file.MediaRow;
import org.palimpsest.store.file.MediaTable;
import org.palimpsest.store.file.NewVersionRow;
import org.palimpsest.store.file.VersionTable;
import org.palimpsest.store.user.ActorTable;

/** Puts files of any kind into a wiki, also such as nobody could upload. */
final class SeededFiles {
  private final TestWiki wiki;

  SeededFiles(TestWiki wiki) {
    this.wiki = wiki;
  }

  /** A picture of noise. */
  static byte[] png(int width, int height, long seed) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next version of a file, replacing the current one a second after the last. */
  void version(String name, Instant created, byte[] bytes, String mime, int width, int height) {
    KeptBlob blob = keep(bytes);
    Title title = new Title(Namespace.FILE, name);
    MediaRow media =
        new MediaRow(
            "0".repeat(40),
            mime,
            mime.equals("image/svg+xml") ? "DRAWING" : "BITMAP",
            width,
            height,
            8,
            "{}");
    wiki.database()
        .write(tx -> {
          MediaTable.put(tx.sql(), blob.id(), media);
          long actor = ActorTable.findOrCreate(tx.sql(), "Uma").id();
          FileFacts file =
              FileTable.find(tx.sql(), title)
                  .orElseGet(() ->
                      new FileFacts(FileTable.create(tx.sql(), title).orElseThrow(), title, 0));
          if (file.latest() != 0) {
            VersionTable.archive(tx.sql(), file.latest(), created);
          }
          long id =
              VersionTable.insert(
                  tx.sql(), new NewVersionRow(file.id(), created, actor, "", blob.id()));
          return BlobTable.settle(tx.sql(), blob.id())
              && FileTable.advance(tx.sql(), file.id(), id, file.latest());
        });
  }

  private KeptBlob keep(byte[] bytes) {
    try {
      Path file = Files.write(Files.createTempFile("palimpsest-test", ""), bytes);
      try {
        return new BlobKeeper(wiki.database(), wiki.blobs())
            .keep(file, DigestedFile.of(file), wiki.clock().instant().plusSeconds(60));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hides the content of all old versions. */
  void hideOld() {
    wiki.database()
        .write(tx ->
            tx.sql()
                .sql("UPDATE file_version SET visibility = 1 WHERE replaced IS NOT NULL")
                .update());
  }
}
