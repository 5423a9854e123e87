package org.palimpsest.store.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.store.internal.UncommittedClient;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores texts, each once, and reads them through a cache. A text never changes and its id is never
 * given to another one, so the cache needs no invalidation, with any number of nodes. Thread-safe.
 *
 * <p>What is read inside a write is not cached: if the write is undone, SQLite gives its ids anew.
 */
public final class ContentStore {
  private static final int ENTRY_OVERHEAD_BYTES = 120;

  private final Cache<Long, String> cache;

  /**
   * Makes a store.
   *
   * @param cacheBytes how much memory the cache may take, roughly
   */
  public ContentStore(long cacheBytes) {
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(cacheBytes)
            .weigher((Long id, String text) -> ENTRY_OVERHEAD_BYTES + 2 * text.length())
            .executor(Runnable::run)
            .recordStats()
            .build();
  }

  /** How well the cache has served so far. */
  public CacheFigures cacheFigures() {
    CacheStats stats = cache.stats();
    return new CacheFigures(
        stats.hitCount(),
        stats.missCount(),
        cache.policy().eviction().orElseThrow().weightedSize().orElse(0));
  }

  /** Stores a text if it is not there yet. */
  public ContentRef put(JdbcClient sql, EncodedContent content) {
    return ContentTable.put(sql, content);
  }

  /** Stores those of many texts that are not there yet, and gives the ids of all in their order. */
  public List<Long> putAll(JdbcClient sql, List<EncodedContent> contents) {
    return ContentTable.putAll(sql, contents);
  }

  /** Stores UTF-8 if it is not there yet. */
  public ContentRef put(JdbcClient sql, byte[] utf8) {
    return put(sql, EncodedContent.of(utf8));
  }

  /** The id of a text, if it is stored. */
  public Optional<Long> find(JdbcClient sql, EncodedContent content) {
    return ContentTable.find(sql, content);
  }

  /**
   * Reads a text.
   *
   * @throws DamagedContentException if it is missing or is not what was stored
   */
  public String text(JdbcClient sql, long contentId) {
    String cached = cache.getIfPresent(contentId);
    return cached != null ? cached : load(sql, List.of(contentId)).values().iterator().next();
  }

  /**
   * Reads several texts with one query.
   *
   * @return a text for each id
   * @throws DamagedContentException if one is missing or is not what was stored
   */
  public Map<Long, String> texts(JdbcClient sql, Collection<Long> contentIds) {
    var texts = new HashMap<>(cache.getAllPresent(contentIds));
    List<Long> missing =
        contentIds.stream().distinct().filter(id -> !texts.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      texts.putAll(load(sql, missing));
    }
    return Map.copyOf(texts);
  }

  private Map<Long, String> load(JdbcClient sql, List<Long> ids) {
    Map<Long, String> texts = ContentTable.texts(sql, ids);
    for (Long id : ids) {
      if (!texts.containsKey(id)) {
        throw new DamagedContentException(id, "is missing", null);
      }
    }
    if (!(sql instanceof UncommittedClient)) {
      cache.putAll(texts);
    }
    return texts;
  }
}
