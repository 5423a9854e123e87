/**
 * Text on its way from wikitext to a tree: characters, with marks in the places of what has been
 * understood already.
 */
@NullMarked
package org.palimpsest.wikitext.mark;

import org.jspecify.annotations.NullMarked;
