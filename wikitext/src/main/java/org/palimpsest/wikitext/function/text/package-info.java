/** Functions that make a text of another: its case, its length, its form in addresses. */
@NullMarked
package org.palimpsest.wikitext.function.text;

import org.jspecify.annotations.NullMarked;
