package org.palimpsest.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.intake.FormPart;
import org.palimpsest.http.intake.RequestBody;
import org.palimpsest.http.intake.SpoolLimits;
import org.palimpsest.http.multipart.PartHead;
import org.palimpsest.http.multipart.PartSink;
import org.palimpsest.store.memory.MemoryBudget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of a form that is being received: files on the disk, all others in memory. Takes no
 * more once it has been refused. Used by one thread at a time.
 */
final class SpooledForm implements PartSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SpooledForm.class);

  /** So much of the disk is taken at a time. */
  private static final long STEP = 1 << 20;

  /** So much memory of each form is free. */
  private static final long UNCOUNTED = 4 * 1024;

  private final SpoolLimits limits;
  private final long mostText;
  private final Spool spool;
  private final MemoryBudget memory;
  private final List<FormPart> parts = new ArrayList<>();
  private final List<Path> written = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable PartHead head;
  private @Nullable OutputStream file;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private long length;
  private long textBytes;
  private long memoryTaken;
  private long diskTaken;
  private long diskLeft;
  private int refusal;

  /**
   * @param mostText the most bytes of all parts that are no files
   */
  SpooledForm(SpoolLimits limits, long mostText, Spool spool, MemoryBudget memory) {
    this.limits = limits;
    this.mostText = mostText;
    this.spool = spool;
    this.memory = memory;
  }

  /** The status with which the form is to be refused; 0 as long as all is well. */
  int refusal() {
    return refusal;
  }

  /** All parts, once all of it has come. */
  RequestBody body() {
    return new RequestBody.Spooled(parts);
  }

  @Override
  public void begin(PartHead part) {
    head = part;
    length = 0;
    text.reset();
    keep(part.name().length() + length(part.fileName()) + length(part.contentType()));
    if (refusal != 0) {
      return;
    }
    if (part.fileName() == null) {
      refuseIf(parts.size() - written.size() >= limits.parts(), 413);
    } else if (written.size() >= limits.files()) {
      refusal = 413;
    } else {
      attempt(() -> {
        Path path = spool.newFile();
        file = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW);
        written.add(path);
      });
    }
  }

  @Override
  public void content(byte[] bytes, int from, int number) {
    OutputStream out = file;
    if (refusal != 0) {
      return;
    }
    length += number;
    if (out == null) {
      keep(number);
      if (refusal == 0) {
        text.write(bytes, from, number);
      }
      return;
    }
    refuseIf(length > limits.file(), 413);
    attempt(() -> {
      refuseIf(refusal == 0 && !reserve(number), 503);
      if (refusal == 0) {
        out.write(bytes, from, number);
      }
    });
  }

  @Override
  public void end() {
    PartHead part = head;
    attempt(this::closeFile);
    if (refusal != 0 || part == null) {
      return;
    }
    String fileName = part.fileName();
    parts.add(
        fileName == null
            ? new FormPart.Text(part.name(), text.toByteArray())
            : new FormPart.File(
                part.name(), fileName, part.contentType(), written.getLast(), length));
  }

  /** Deletes the files, and gives everything back. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      closeFile();
      for (Path path : written) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      LOG.warn("An upload could not be deleted", e);
    }
    memory.give(memoryTaken);
    spool.give(diskTaken);
  }

  /** Notes that so many bytes more are kept in memory. */
  private void keep(long bytes) {
    textBytes += bytes;
    refuseIf(textBytes > mostText, 413);
    // What is collected is copied once its length is known.
    refuseIf(refusal == 0 && !hold(Math.max(0, 3 * textBytes - UNCOUNTED)), 503);
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private boolean hold(long bytes) {
    long more = memory.rounded(bytes) - memoryTaken;
    if (more > 0 && !memory.take(more)) {
      return false;
    }
    memoryTaken += Math.max(0, more);
    return true;
  }

  private boolean reserve(long bytes) throws IOException {
    while (diskLeft < bytes) {
      if (!spool.take(STEP)) {
        return false;
      }
      diskTaken += STEP;
      diskLeft += STEP;
    }
    diskLeft -= bytes;
    return true;
  }

  private void refuseIf(boolean condition, int status) {
    if (condition) {
      refusal = status;
    }
  }

  private void closeFile() throws IOException {
    OutputStream out = file;
    file = null;
    if (out != null) {
      out.close();
    }
  }

  /** Work with the disk. */
  private interface Writing {
    void run() throws IOException;
  }

  /** A disk that is full or broken is no fault of the client's, who may come again. */
  private void attempt(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      LOG.error("An upload could not be kept on the disk", e);
      refusal = 503;
    }
  }
}
