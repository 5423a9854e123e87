/** What goes by lines: tables, rules, headings, lists, paragraphs. */
@NullMarked
package org.palimpsest.wikitext.block;

import org.jspecify.annotations.NullMarked;
