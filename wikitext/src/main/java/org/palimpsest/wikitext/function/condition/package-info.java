/** Functions that choose between texts. */
@NullMarked
package org.palimpsest.wikitext.function.condition;

import org.jspecify.annotations.NullMarked;
