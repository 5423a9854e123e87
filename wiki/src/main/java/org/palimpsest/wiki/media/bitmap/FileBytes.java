package org.palimpsest.wiki.media.bitmap;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a file, by their place; a few kB of it are in memory. Whoever asks for what lies
 * behind its end is told so by an {@link EOFException}. Used by one thread.
 */
public final class FileBytes implements AutoCloseable {
  private static final int WINDOW = 8192;

  private final FileChannel channel;
  private final long size;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long start;

  /** Opens a file. */
  public FileBytes(Path file) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
    this.size = channel.size();
  }

  /** How many bytes there are. */
  public long size() {
    return size;
  }

  /** Whether these characters of ASCII stand there. */
  public boolean has(long at, String ascii) throws IOException {
    if (at + ascii.length() > size) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (u8(at + i) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int u8(long at) throws IOException {
    if (at < start || at >= start + window.limit()) {
      load(at);
    }
    return window.get((int) (at - start)) & 0xFF;
  }

  int u16(long at) throws IOException {
    return u8(at) << 8 | u8(at + 1);
  }

  /** The number that stands there, its first byte the greatest. */
  long u32(long at) throws IOException {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  int u16Little(long at) throws IOException {
    return u8(at) | u8(at + 1) << 8;
  }

  int u24Little(long at) throws IOException {
    return u16Little(at) | u8(at + 2) << 16;
  }

  long u32Little(long at) throws IOException {
    return u16Little(at) | (long) u16Little(at + 2) << 16;
  }

  /** Some of the bytes; fewer than that only where the file ends. */
  public byte[] bytes(long at, int length) throws IOException {
    int there = Math.clamp(size - at, 0, length);
    ByteBuffer into = ByteBuffer.allocate(there);
    while (into.hasRemaining()) {
      if (channel.read(into, at + into.position()) < 0) {
        throw new EOFException();
      }
    }
    return into.array();
  }

  String ascii(long at, int length) throws IOException {
    return new String(bytes(at, length), StandardCharsets.ISO_8859_1);
  }

  private void load(long at) throws IOException {
    if (at < 0 || at >= size) {
      throw new EOFException();
    }
    window.clear();
    start = at;
    while (window.hasRemaining()) {
      if (channel.read(window, start + window.position()) < 0) {
        break;
      }
    }
    window.flip();
    if (window.limit() == 0) {
      throw new EOFException();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
