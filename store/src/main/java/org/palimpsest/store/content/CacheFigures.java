package org.palimpsest.store.content;

/**
 * How well the cache of texts serves.
 *
 * @param hits texts that were found in it, since the start
 * @param misses texts that had to be read from the database
 * @param bytes how much memory it takes now, roughly
 */
public record CacheFigures(long hits, long misses, long bytes) {}
