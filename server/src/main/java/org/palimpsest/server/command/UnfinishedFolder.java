package org.palimpsest.server.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A folder that has another name until it is complete, and is removed when that never happens. */
final class UnfinishedFolder implements AutoCloseable {
  private final Path target;
  private final TemporaryFolder folder;

  private UnfinishedFolder(Path target, TemporaryFolder folder) {
    this.target = target;
    this.folder = folder;
  }

  /** Makes one in the folder in which the target will be, which is made if need be. */
  static UnfinishedFolder besides(Path target) throws IOException {
    Path parent = Objects.requireNonNull(target.getParent());
    Files.createDirectories(parent);
    Path path = Files.createTempDirectory(parent, target.getFileName() + ".unfinished-");
    return new UnfinishedFolder(target, new TemporaryFolder(path));
  }

  Path path() {
    return folder.path();
  }

  /** Gives it its name. Takes the place of an empty folder only. */
  void finish() throws IOException {
    flush(folder.path());
    Files.move(folder.path(), target, StandardCopyOption.ATOMIC_MOVE);
    flush(Objects.requireNonNull(target.getParent()));
  }

  /** Names are on the disk when their folder is. */
  private static void flush(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void close() {
    if (Files.exists(folder.path())) {
      folder.close();
    }
  }
}
