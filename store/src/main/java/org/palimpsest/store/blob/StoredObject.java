package org.palimpsest.store.blob;

/**
 * An object that is kept.
 *
 * @param size in bytes
 */
public record StoredObject(String name, long size) {}
