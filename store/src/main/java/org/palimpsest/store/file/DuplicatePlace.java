package org.palimpsest.store.file;

/**
 * A place in a list of equal files.
 *
 * @param of the key of the title of the file that is equalled
 * @param name that of the file that equals it
 */
public record DuplicatePlace(String of, String name) {}
