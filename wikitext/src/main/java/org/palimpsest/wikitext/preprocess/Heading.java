package org.palimpsest.wikitext.preprocess;

/**
 * A heading of a page.
 *
 * @param number its number as clients count: 1 for the first; numbers of headings that stand inside
 *     a template call or another heading are not given to any other
 * @param level 1 to 6
 * @param start where its line begins
 */
public record Heading(int number, int level, int start) {}
