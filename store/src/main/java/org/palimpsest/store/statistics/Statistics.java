package org.palimpsest.store.statistics;

/**
 * How much there is in the wiki.
 *
 * @param articles pages in content namespaces that are not redirects
 */
public record Statistics(long edits, long pages, long articles, long users) {}
