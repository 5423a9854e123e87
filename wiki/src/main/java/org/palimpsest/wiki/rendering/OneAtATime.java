package org.palimpsest.wiki.rendering;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Has the same thing computed by one thread at a time, and lets those who ask for it meanwhile have
 * what comes of that. Whoever waits holds nothing. Thread-safe.
 */
final class OneAtATime<K, V> {
  private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

  /**
   * What is computed for a key, by this thread or another.
   *
   * @throws RuntimeException what this thread's own computation throws; that of another failing
   *     means that this one computes
   */
  V get(K key, Supplier<V> computation) {
    CompletableFuture<V> own = new CompletableFuture<>();
    CompletableFuture<V> other = running.putIfAbsent(key, own);
    if (other == null) {
      return compute(key, own, computation);
    }
    try {
      return other.get();
    } catch (ExecutionException _) {
      // Memory or time that was short for another need not be so for this one.
      return computation.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another computes", e);
    }
  }

  private V compute(K key, CompletableFuture<V> own, Supplier<V> computation) {
    try {
      V value = computation.get();
      own.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      own.completeExceptionally(e);
      throw e;
    } finally {
      running.remove(key);
    }
  }
}
