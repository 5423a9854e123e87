package org.palimpsest.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where files are kept while they are sent to us: a folder of this process in one that processes
 * may share. What a process leaves behind that was killed is known by its lock, which nobody holds,
 * and goes when another begins. All files together never take more of the disk than they leave
 * free, so that no upload keeps the wiki from writing. Thread-safe.
 */
public final class Spool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final String LOCK = ".lock";
  private static final String OWN = "process-";

  /**
   * The locks of all spools of this process. A lock belongs to the process, and the system gives it
   * up as soon as any channel to its file is closed: so none of these is opened a second time.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path folder;
  private final ToLongFunction<Path> room;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong names = new AtomicLong();
  private @Nullable Place place;

  /** The folder of this process and the lock that says so. */
  private record Place(Path folder, Path lockFile, FileChannel lock) {}

  /**
   * @param room how many bytes are free where a folder is
   */
  Spool(Path folder, ToLongFunction<Path> room) {
    this.folder = folder;
    this.room = room;
  }

  /**
   * A spool in this folder, which is made when it is first needed; what others have left behind
   * there is deleted at once.
   */
  public static Spool in(Path folder) {
    Spool spool = new Spool(folder, path -> path.toFile().getUsableSpace());
    spool.sweep();
    return spool;
  }

  /** The place of a new file, which is for the caller to make and to delete. */
  public Path newFile() throws IOException {
    return place().folder.resolve(Long.toString(names.incrementAndGet()));
  }

  /** Takes so many bytes of the disk before they are written, if they are to be had. */
  boolean take(long bytes) throws IOException {
    long all = taken.addAndGet(bytes);
    if (all <= room.applyAsLong(place().folder) / 2 + (all - bytes) / 2) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  /** Gives back what was taken, once the file has been deleted or moved away. */
  void give(long bytes) {
    taken.addAndGet(-bytes);
  }

  /** How many bytes of the disk are taken now. */
  long taken() {
    return taken.get();
  }

  /** Deletes the folder of this process and everything in it. */
  @Override
  public synchronized void close() {
    Place own = place;
    place = null;
    if (own != null) {
      try {
        delete(own.folder);
        release(own);
      } catch (IOException e) {
        LOG.warn("Uploads in {} could not be deleted", own.folder, e);
      }
    }
  }

  private static void release(Place own) throws IOException {
    synchronized (HELD) {
      own.lock.close();
      Files.deleteIfExists(own.lockFile);
      HELD.remove(own.lockFile);
    }
  }

  private synchronized Place place() throws IOException {
    if (place == null) {
      synchronized (HELD) {
        place = hold();
        HELD.add(place.lockFile);
      }
    }
    return place;
  }

  private Place hold() throws IOException {
    Files.createDirectories(folder);
    Path lockFile = Files.createTempFile(folder.toRealPath(), OWN, LOCK);
    FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.WRITE);
    // Held before the folder is there: a folder whose lock is free is one left behind.
    if (lock.tryLock() == null || !Files.exists(lockFile)) {
      lock.close();
      throw new IOException("another process has taken the lock " + lockFile);
    }
    return new Place(Files.createDirectory(folderOf(lockFile)), lockFile, lock);
  }

  private static Path folderOf(Path lockFile) {
    String name = lockFile.getFileName().toString();
    return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  private void sweep() {
    List<Path> lockFiles = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder.toRealPath(), OWN + "*" + LOCK)) {
      all.forEach(lockFiles::add);
    } catch (NoSuchFileException _) {
      return; // nothing has ever been kept here
    } catch (IOException e) {
      LOG.warn("Nobody can look into {}", folder, e);
    }
    synchronized (HELD) {
      lockFiles.stream().filter(file -> !HELD.contains(file)).forEach(this::sweep);
    }
  }

  private void sweep(Path lockFile) {
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        delete(folderOf(lockFile));
        Files.deleteIfExists(lockFile);
      }
    } catch (NoSuchFileException _) {
      // Another process has been quicker.
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Uploads left behind in {} could not be deleted", folder, e);
    }
  }

  private static void delete(Path own) throws IOException {
    if (Files.isDirectory(own)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(own)) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(own);
    }
  }
}
