/** The words with a meaning in wikitext: variables, functions, switches, options of images. */
@NullMarked
package org.palimpsest.wikitext.word;

import org.jspecify.annotations.NullMarked;
