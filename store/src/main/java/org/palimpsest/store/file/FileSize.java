package org.palimpsest.store.file;

/**
 * How large a version is.
 *
 * @param bytes how many bytes it has
 * @param width pixels; 0 where there is none
 * @param height likewise
 */
public record FileSize(long bytes, int width, int height) {}
