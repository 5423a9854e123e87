/**
 * Headings of the finished tree: their ids, their links to edit sections, the table of contents.
 */
@NullMarked
package org.palimpsest.wikitext.contents;

import org.jspecify.annotations.NullMarked;
