/** What goes within lines: bold and italics, typographic spaces. */
@NullMarked
package org.palimpsest.wikitext.inline;

import org.jspecify.annotations.NullMarked;
