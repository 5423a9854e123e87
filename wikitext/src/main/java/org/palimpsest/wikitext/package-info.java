/** Wikitext: from text to a tree and to HTML (spec: wikitext.md). */
@NullMarked
package org.palimpsest.wikitext;

import org.jspecify.annotations.NullMarked;
