package org.palimpsest.store.statistics;

/**
 * How much there is in the wiki.
 *
 * @param articles pages in content namespaces that are not redirects
 * @param images files that exist
 */
public record Statistics(long edits, long pages, long articles, long users, long images) {}
