/** Numbers as a language writes them, and the figures of the wiki. */
@NullMarked
package org.palimpsest.wikitext.function.number;

import org.jspecify.annotations.NullMarked;
