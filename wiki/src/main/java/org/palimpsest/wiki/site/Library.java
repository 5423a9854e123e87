package org.palimpsest.wiki.site;

/**
 * Software of others that the wiki is built with.
 *
 * @param name the name under which it is published, such as {@code caffeine}
 * @param version its version, as its makers write it
 */
public record Library(String name, String version) {}
