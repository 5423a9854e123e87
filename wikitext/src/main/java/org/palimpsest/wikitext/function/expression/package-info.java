/** Arithmetic in wikitext. */
@NullMarked
package org.palimpsest.wikitext.function.expression;

import org.jspecify.annotations.NullMarked;
