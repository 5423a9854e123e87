package org.palimpsest.wiki.importing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Level;

/**
 * The revisions of one page until its end has been read, since nothing of a page is kept that is
 * broken further on. What is too much for the memory waits in a file. Used by one thread.
 */
final class PageSpool implements AutoCloseable {
  private static final long MAX_BYTES = 4L << 20;

  private final List<PreparedRevision> revisions = new ArrayList<>();
  private long bytes;
  private int inFile;
  private @Nullable FileChannel file;
  private @Nullable DataOutputStream out;

  void add(PreparedRevision revision) {
    revisions.add(revision);
    bytes += revision.bytesInMemory();
    if (bytes > MAX_BYTES) {
      spill();
    }
  }

  int count() {
    return inFile + revisions.size();
  }

  long bytesInMemory() {
    return bytes;
  }

  /** Whether all of it is in memory. */
  boolean isSmall() {
    return file == null;
  }

  /** It has no name any more when it is open, so nothing of it remains after a kill. */
  private static FileChannel newFile() throws IOException {
    return FileChannel.open(
        Files.createTempFile("palimpsest-import", ".page"),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  private void spill() {
    try {
      if (out == null) {
        file = newFile();
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)));
      }
      for (PreparedRevision revision : revisions) {
        PreparedRevisionCodec.write(out, revision);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A page that is too large for the memory cannot be kept", e);
    }
    inFile += revisions.size();
    revisions.clear();
    bytes = 0;
  }

  /** Those of a small page. */
  List<PreparedRevision> all() {
    return List.copyOf(revisions);
  }

  /** What is done with a part of the revisions. */
  @FunctionalInterface
  interface PartWork<X extends Exception> {
    /** Does it; not called with an empty list unless there are no revisions at all. */
    void accept(List<PreparedRevision> part, boolean last) throws X;
  }

  /**
   * Gives all revisions in their order, about so many bytes of them at a time.
   *
   * @param partBytes a part has no more than that, or twice as much where that lets it end with a
   *     text that is not hidden, since the page shows it until the next part is written
   */
  <X extends Exception> void each(long partBytes, PartWork<X> work) throws X {
    FileChannel spilled = file;
    if (spilled == null) {
      work.accept(all(), true);
      return;
    }
    spill();
    try {
      DataInputStream in = reread(spilled);
      List<PreparedRevision> part = new ArrayList<>();
      long held = 0;
      for (int i = 0; i < inFile; i++) {
        PreparedRevision revision = PreparedRevisionCodec.read(in);
        long more = held + revision.bytesInMemory();
        if (!part.isEmpty() && more > (endsWithText(part) ? partBytes : 2 * partBytes)) {
          work.accept(part, false);
          part = new ArrayList<>();
          held = 0;
        }
        part.add(revision);
        held += revision.bytesInMemory();
      }
      work.accept(part, true);
    } catch (IOException e) {
      throw new UncheckedIOException("A page that was kept in a file cannot be read again", e);
    }
  }

  private static boolean endsWithText(List<PreparedRevision> part) {
    return part.getLast().visibility().content() == Level.VISIBLE;
  }

  private DataInputStream reread(FileChannel spilled) throws IOException {
    if (out != null) {
      out.flush();
    }
    spilled.position(0);
    return new DataInputStream(new BufferedInputStream(Channels.newInputStream(spilled)));
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A temporary file cannot be closed", e);
    }
  }
}
