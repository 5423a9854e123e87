package org.palimpsest.wiki.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.palimpsest.wiki.dump.CompressedInput;

/** The file of a dump: what tells it from other files, and how much of it has been read. */
public final class DumpFile {
  /** What is looked at to tell files apart, besides their length. */
  private static final int BEGINNING = 1 << 20;

  private final Path path;
  private final long length;
  private final AtomicLong read = new AtomicLong();

  /** A file that is there. */
  public DumpFile(Path path) throws IOException {
    this.path = path;
    this.length = Files.size(path);
  }

  /** How many bytes it has on the disk. */
  public long length() {
    return length;
  }

  /** How many of them have been read. */
  public long read() {
    return read.get();
  }

  /** Opens it and takes it out of its compression. */
  InputStream open() throws IOException {
    read.set(0);
    InputStream file = Files.newInputStream(path);
    try {
      return CompressedInput.of(new Counted(file, read));
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** A digest of how the file begins, of its length and of another text. */
  String identity(String more) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(in.readNBytes(BEGINNING));
      digest.update((" " + length + " " + more).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Counts what is read. */
  private static final class Counted extends FilterInputStream {
    private final AtomicLong count;

    private Counted(InputStream in, AtomicLong count) {
      super(in);
      this.count = count;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) {
        count.incrementAndGet();
      }
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int some = super.read(bytes, from, most);
      if (some > 0) {
        count.addAndGet(some);
      }
      return some;
    }
  }
}
