package org.palimpsest.wiki.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.palimpsest.store.blob.BlobKey;
import org.palimpsest.store.blob.DerivedBlobs;
import org.palimpsest.wiki.file.Picture;

/**
 * Thumbnails, each made when it is first asked for, once however many ask, and kept with the bytes
 * of its file. They are made by few threads, for which a bounded number wait. Thread-safe; several
 * nodes may make the same one, which does no harm.
 */
public final class Thumbnails implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int MOST_WAITING = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** What is known of so many need not be asked of the store, nor tried again, for a while. */
  private static final int KNOWN = 5_000;

  private static final Duration FOR = Duration.ofMinutes(10);

  private final DerivedBlobs kept;
  private final ThumbnailMaker maker;
  private final ThreadPoolExecutor threads;
  private final ConcurrentMap<Wish, CompletableFuture<ThumbnailOutcome>> underWay =
      new ConcurrentHashMap<>();
  private final Cache<Wish, ThumbnailOutcome> known =
      Caffeine.newBuilder().maximumSize(KNOWN).expireAfterWrite(FOR).build();

  /** A thumbnail of some bytes, whatever files have them. */
  private record Wish(BlobKey of, int width) {}

  public Thumbnails(DerivedBlobs kept, ThumbnailMaker maker) {
    this.kept = kept;
    this.maker = maker;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("thumbnails ", 1).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /** The thumbnail of a file with this width. */
  public CompletionStage<ThumbnailOutcome> get(ServedFile file, int width) {
    Picture picture = file.picture().orElse(null);
    if (picture == null || !ThumbnailWidths.has(picture, width)) {
      return CompletableFuture.completedStage(new ThumbnailOutcome.NoSuchWidth());
    }
    Wish wish = new Wish(file.key(), width);
    ThumbnailOutcome before = known.getIfPresent(wish);
    if (before != null) {
      return CompletableFuture.completedStage(before);
    }
    String variant = ThumbnailMaker.variant(picture, width);
    OptionalLong size = kept.size(file.key(), variant);
    return size.isPresent()
        ? CompletableFuture.completedStage(
            remember(
                wish,
                new ThumbnailOutcome.Ready(variant, picture.format().mime(), size.getAsLong())))
        : make(wish, file, picture);
  }

  private CompletionStage<ThumbnailOutcome> make(Wish wish, ServedFile file, Picture picture) {
    CompletableFuture<ThumbnailOutcome> mine = new CompletableFuture<>();
    CompletableFuture<ThumbnailOutcome> others = underWay.putIfAbsent(wish, mine);
    if (others == null) {
      begin(wish, file, picture, mine);
    }
    // A copy, so that the patience of one does not end that of the others.
    return (others == null ? mine : others)
        .copy()
        .completeOnTimeout(new ThumbnailOutcome.Busy(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void begin(
      Wish wish, ServedFile file, Picture picture, CompletableFuture<ThumbnailOutcome> result) {
    try {
      threads.execute(() -> {
        try {
          ThumbnailOutcome outcome = remember(wish, maker.make(file, picture, wish.width));
          underWay.remove(wish);
          result.complete(outcome);
        } catch (RuntimeException | Error e) {
          underWay.remove(wish);
          result.completeExceptionally(e);
        }
      });
    } catch (RejectedExecutionException _) {
      underWay.remove(wish);
      result.complete(new ThumbnailOutcome.Busy());
    }
  }

  private ThumbnailOutcome remember(Wish wish, ThumbnailOutcome outcome) {
    if (!(outcome instanceof ThumbnailOutcome.Busy)) {
      known.put(wish, outcome);
    }
    return outcome;
  }

  /** Breaks off what is being made. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
