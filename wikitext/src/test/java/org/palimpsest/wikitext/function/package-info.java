/** Tests of functions and variables, called from wikitext. */
@NullMarked
package org.palimpsest.wikitext.function;

import org.jspecify.annotations.NullMarked;
