/** Functions that depend on a language: its forms, its names, its dates, its messages. */
@NullMarked
package org.palimpsest.wikitext.function.language;

import org.jspecify.annotations.NullMarked;
