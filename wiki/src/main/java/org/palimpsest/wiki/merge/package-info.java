/** Making the history of one page part of that of another. */
@NullMarked
package org.palimpsest.wiki.merge;

import org.jspecify.annotations.NullMarked;
