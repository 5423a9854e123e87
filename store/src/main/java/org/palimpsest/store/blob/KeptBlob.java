package org.palimpsest.store.blob;

/**
 * A blob that has a row.
 *
 * @param id of its row; never given to another
 * @param size in bytes
 */
public record KeptBlob(long id, BlobKey key, long size) {}
