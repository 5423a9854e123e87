/**
 * HTML: which tags and attributes a text may have, how their nesting is repaired, and how the tree
 * is written.
 */
@NullMarked
package org.palimpsest.wikitext.html;

import org.jspecify.annotations.NullMarked;
