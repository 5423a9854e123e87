/** Extension tags, whose content is not wikitext unless they say so. */
@NullMarked
package org.palimpsest.wikitext.tag;

import org.jspecify.annotations.NullMarked;
