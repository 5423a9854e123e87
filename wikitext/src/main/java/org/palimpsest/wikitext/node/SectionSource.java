package org.palimpsest.wikitext.node;

import org.palimpsest.model.title.Title;

/**
 * A section of the source of a page.
 *
 * @param page the page that the section is of
 * @param transcluded whether that page was transcluded
 * @param number the number by which the section is edited
 * @param offset where it begins in the source, in characters of UTF-16
 */
public record SectionSource(Title page, boolean transcluded, int number, int offset) {}
