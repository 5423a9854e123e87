package org.palimpsest.store.content;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Compresses and decompresses with a few contexts that are used again and again: making one costs
 * more than compressing most texts. Those that have seen a large text have grown with it and are
 * not kept. Thread-safe.
 */
final class ZstdContexts {
  private static final int LEVEL = 3;
  private static final int MOST_KEPT = 8;
  private static final int LARGE = 1 << 18;

  private static final Queue<ZstdCompressCtx> COMPRESSING = new ArrayBlockingQueue<>(MOST_KEPT);
  private static final Queue<ZstdDecompressCtx> DECOMPRESSING = new ArrayBlockingQueue<>(MOST_KEPT);

  private ZstdContexts() {}

  static byte[] compress(byte[] bytes) {
    ZstdCompressCtx kept = COMPRESSING.poll();
    ZstdCompressCtx context = kept == null ? new ZstdCompressCtx().setLevel(LEVEL) : kept;
    boolean keep = false;
    try {
      byte[] compressed = context.compress(bytes);
      keep = bytes.length < LARGE && COMPRESSING.offer(context);
      return compressed;
    } finally {
      if (!keep) {
        context.close();
      }
    }
  }

  /** Throws an unchecked exception if the data are not what was compressed. */
  static byte[] decompress(byte[] data, int size) {
    ZstdDecompressCtx kept = DECOMPRESSING.poll();
    ZstdDecompressCtx context = kept == null ? new ZstdDecompressCtx() : kept;
    boolean keep = false;
    try {
      byte[] bytes = context.decompress(data, size);
      keep = size < LARGE && DECOMPRESSING.offer(context);
      return bytes;
    } finally {
      if (!keep) {
        context.close();
      }
    }
  }
}
