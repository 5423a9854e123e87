/** Lists of pages as clients see them. */
@NullMarked
package org.palimpsest.actionapi.listing;

import org.jspecify.annotations.NullMarked;
