package org.palimpsest.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.palimpsest.store.condition.ConditionWatch;

/**
 * Objects as files in a folder. Each is written beside its place, onto the disk, and then moved
 * there, so whatever is there is whole. Thread-safe, also with several processes.
 */
public final class FolderObjects implements ObjectStore {
  private static final String UNFINISHED = "unfinished";

  private final Path folder;
  private final FolderCalls calls;

  /** Objects in this folder, which is made when something is put there. */
  public FolderObjects(Path folder, InstantSource clock) {
    this.folder = folder.toAbsolutePath();
    this.calls = new FolderCalls(this.folder, clock);
  }

  @Override
  public void put(String name, Path file, BlobKey hash) {
    Path place = place(name);
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(file + " cannot be read");
    }
    calls.writing(() -> {
      Path unfinished = PrivateFiles.folders(folder.resolve(UNFINISHED));
      Path written = PrivateFiles.temporary(unfinished);
      try {
        if (!PrivateFiles.copy(file, written).equals(hash)) {
          throw new IllegalArgumentException(file + " is not what was to be put as " + name);
        }
        moveTo(place, written);
      } finally {
        Files.deleteIfExists(written);
      }
    });
  }

  /** The folders in between may go at any time, since whoever empties them deletes them. */
  private static void moveTo(Path place, Path written) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Path parent = PrivateFiles.folders(place.getParent());
        Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.flushFolder(parent);
        return;
      } catch (NoSuchFileException e) {
        if (attempt == 10) {
          throw e;
        }
      }
    }
  }

  @Override
  public OptionalLong size(String name) {
    Path place = place(name);
    return calls.reading(() -> {
      try {
        BasicFileAttributes found = Files.readAttributes(place, BasicFileAttributes.class);
        return found.isRegularFile() ? OptionalLong.of(found.size()) : OptionalLong.empty();
      } catch (NoSuchFileException _) {
        return OptionalLong.empty();
      }
    });
  }

  @Override
  public Optional<InputStream> open(String name, long offset, long length) {
    Path place = place(name);
    return calls.reading(() -> {
      try {
        return Optional.of(FileRange.open(place, offset, length));
      } catch (NoSuchFileException _) {
        return Optional.empty();
      }
    });
  }

  @Override
  public void delete(String name) {
    Path place = place(name);
    calls.writing(() -> {
      Path parent = Objects.requireNonNull(place.getParent());
      if (Files.deleteIfExists(place)) {
        PrivateFiles.flushFolder(parent);
        PrivateFiles.deleteEmptyFolders(parent, folder);
      }
    });
  }

  @Override
  public void list(String parts, Consumer<StoredObject> told) {
    String name = parts.substring(0, parts.length() - 1);
    Path from = place(name);
    calls.reading(() -> {
      list(from, name, told);
      return Boolean.TRUE;
    });
  }

  private static void list(Path from, String name, Consumer<StoredObject> told) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(from)) {
      for (Path inside : found) {
        String its = name + "/" + inside.getFileName();
        BasicFileAttributes attributes = Files.readAttributes(inside, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
          list(inside, its, told);
        } else if (attributes.isRegularFile()) {
          told.accept(new StoredObject(its, attributes.size()));
        }
      }
    } catch (NoSuchFileException | NotDirectoryException _) {
      // There is nothing, or it has gone meanwhile.
    }
  }

  @Override
  public void clearUnfinished(Instant before) {
    calls.writing(() -> {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.resolve(UNFINISHED))) {
        for (Path file : found) {
          // Who still writes to it moves this time on.
          if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
            Files.deleteIfExists(file);
          }
        }
      } catch (NoSuchFileException _) {
        // Nothing has been put, or it has just been moved.
      }
    });
  }

  @Override
  public ConditionWatch condition() {
    return calls.condition();
  }

  @Override
  public void close() {}

  private Path place(String name) {
    return folder.resolve(ObjectNames.checked(name));
  }
}
