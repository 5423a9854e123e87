package org.palimpsest.store.blob;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.palimpsest.store.UnusableDatabaseException;

/** Copies the blobs in a folder, and looks at each of them meanwhile. */
public final class BlobBackup {
  private BlobBackup() {}

  /**
   * Copies all blobs of a folder into another one; what has been made of them can be made again.
   * Those that are swept meanwhile are left out: after its database, a wiki is copied with all that
   * it names.
   *
   * @return how many
   * @throws UnusableDatabaseException if one does not have the hash under which it is kept
   */
  public static long copy(Path folder, Path copy, InstantSource clock) {
    FolderObjects target = new FolderObjects(copy, clock);
    AtomicLong copied = new AtomicLong();
    new BlobStore(new FolderObjects(folder, clock))
        .each(found -> {
          String name = BlobStore.name(found.key());
          Path file = folder.resolve(name);
          try {
            target.put(name, file, found.key());
            copied.incrementAndGet();
          } catch (IllegalArgumentException e) {
            if (Files.exists(file)) {
              throw new UnusableDatabaseException("The file " + file + " is damaged.", e);
            }
          }
        });
    return copied.get();
  }
}
