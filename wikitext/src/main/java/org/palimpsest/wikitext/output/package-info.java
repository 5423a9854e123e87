/** What comes of a parse beside the tree: links, categories, sections, properties, warnings. */
@NullMarked
package org.palimpsest.wikitext.output;

import org.jspecify.annotations.NullMarked;
