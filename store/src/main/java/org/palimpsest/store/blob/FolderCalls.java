package org.palimpsest.store.blob;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.condition.ConditionWatch;

/** Calls of a file system, and what it says about itself when they fail. Thread-safe. */
final class FolderCalls {
  private static final long ROOM_BYTES = 1 << 20;

  private final Path folder;
  private final ConditionWatch condition;

  FolderCalls(Path folder, InstantSource clock) {
    this.folder = folder;
    this.condition = new ConditionWatch("The folder of files", clock, this::hasRoom);
  }

  /** Something that reads. */
  interface Reading<T> {
    T run() throws IOException;
  }

  /** Something that writes. */
  interface Writing {
    void run() throws IOException;
  }

  ConditionWatch condition() {
    return condition;
  }

  <T> T reading(Reading<T> call) {
    try {
      T found = call.run();
      condition.hasRead();
      return found;
    } catch (IOException e) {
      throw failed(Condition.GONE, e);
    }
  }

  void writing(Writing call) {
    try {
      call.run();
      condition.hasWritten();
    } catch (IOException e) {
      throw failed(conditionIn(e), e);
    }
  }

  private ImpairedBlobStoreException failed(Condition now, IOException e) {
    condition.failed(now, e);
    return new ImpairedBlobStoreException(now, e);
  }

  private Condition conditionIn(IOException e) {
    // The JDK has no exception of its own for either, only the system's sentence.
    String reason =
        String.valueOf(e instanceof FileSystemException system ? system.getReason() : e);
    if (e instanceof AccessDeniedException || reason.contains("Read-only")) {
      return Condition.READ_ONLY;
    }
    return reason.contains("No space") || !hasRoom() ? Condition.DISK_FULL : Condition.DISK_FAILING;
  }

  private boolean hasRoom() {
    try {
      Path there = folder;
      while (!Files.exists(there) && there.getParent() != null) {
        there = there.getParent();
      }
      return Files.getFileStore(there).getUsableSpace() >= ROOM_BYTES;
    } catch (IOException _) {
      return false;
    }
  }
}
