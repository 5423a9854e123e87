/** From expanded text to a tree: tables, headings, links, quotes, blocks. */
@NullMarked
package org.palimpsest.wikitext.parse;

import org.jspecify.annotations.NullMarked;
