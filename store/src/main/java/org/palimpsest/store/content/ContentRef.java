package org.palimpsest.store.content;

/**
 * Where a text is kept, and what a revision repeats about it.
 *
 * @param id its row; never changes
 * @param size in bytes of UTF-8
 * @param sha1 40 hex digits, as clients see it
 */
public record ContentRef(long id, long size, String sha1) {}
