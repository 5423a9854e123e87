/** Lists of pages. */
@NullMarked
package org.palimpsest.wiki.listing;

import org.jspecify.annotations.NullMarked;
