package org.palimpsest.store.tag;

/**
 * A change tag.
 *
 * @param manual whether people have defined it (rather than the software)
 * @param active whether people may give it to changes
 */
public record DefinedTag(long id, String name, boolean manual, boolean active) {}
