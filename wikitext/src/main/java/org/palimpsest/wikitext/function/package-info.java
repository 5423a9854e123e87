/** The functions and variables that wikitext knows by itself or by an extension. */
@NullMarked
package org.palimpsest.wikitext.function;

import org.jspecify.annotations.NullMarked;
