/** Files that are shown on pages: their options, their markup, galleries. */
@NullMarked
package org.palimpsest.wikitext.media;

import org.jspecify.annotations.NullMarked;
