/** Functions that look into texts, for wikis that allow them. */
@NullMarked
package org.palimpsest.wikitext.function.string;

import org.jspecify.annotations.NullMarked;
