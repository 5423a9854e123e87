package org.palimpsest.wikitext.source;

/**
 * That a page exists.
 *
 * @param id the page's id
 * @param redirect whether it leads to another
 */
public record PageStatus(long id, boolean redirect) {}
