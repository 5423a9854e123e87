package org.palimpsest.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files and folders that only their owner reads, and that are on the disk when it is said. */
final class PrivateFiles {
  private static final int BUFFER = 1 << 16;

  private PrivateFiles() {}

  /** A new file of its own in a folder. */
  static Path temporary(Path folder) throws IOException {
    return Files.createTempFile(folder, "", ""); // which the JDK makes readable by its owner only
  }

  /** Makes a folder and those above it, as far as they are not there, and gives it back. */
  static Path folders(@Nullable Path folder) throws IOException {
    Path made = Objects.requireNonNull(folder);
    if (!Files.isDirectory(made)) {
      Path above = folders(made.getParent());
      try {
        Files.createDirectory(made, ownersOnly(made));
        flushFolder(above);
      } catch (FileAlreadyExistsException _) {
        // Somebody else was quicker; should they have deleted it again, whoever needs it will see.
      }
    }
    return made;
  }

  /** Copies a file over another one, onto the disk, and gives the hash of what it has written. */
  static BlobKey copy(Path from, Path to) throws IOException {
    MessageDigest digest = DigestedFile.digest("SHA-256");
    try (InputStream in = Files.newInputStream(from);
        FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
      }
      out.force(true);
    }
    return BlobKey.of(digest.digest());
  }

  /** Brings what a folder says of its files onto the disk, unless somebody has deleted it. */
  static void flushFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (NoSuchFileException _) {
      // Nothing is in it any more.
    }
  }

  /** Deletes a folder and those above it up to another one, as far as nothing is in them. */
  static void deleteEmptyFolders(Path folder, Path last) throws IOException {
    try {
      for (Path empty = folder;
          empty != null && empty.startsWith(last) && !empty.equals(last);
          empty = empty.getParent()) {
        Files.deleteIfExists(empty);
      }
    } catch (DirectoryNotEmptyException _) {
      // Somebody else needs it.
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
