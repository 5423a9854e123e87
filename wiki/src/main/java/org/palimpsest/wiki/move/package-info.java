/** Giving pages other titles, with their talk pages and subpages. */
@NullMarked
package org.palimpsest.wiki.move;

import org.jspecify.annotations.NullMarked;
