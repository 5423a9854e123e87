package org.palimpsest.store.seek;

/**
 * An item of a list in which places are numbers.
 *
 * @param <T> the item
 * @param index how many items come before it
 */
public record Numbered<T>(long index, T item) {}
