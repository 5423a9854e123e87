/** The time, in variables and in the formats that pages ask for. */
@NullMarked
package org.palimpsest.wikitext.function.time;

import org.jspecify.annotations.NullMarked;
