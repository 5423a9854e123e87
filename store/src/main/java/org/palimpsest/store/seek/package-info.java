/**
 * How lists are read: by the last row's key, in either direction, with what has to hold of each
 * row.
 */
@NullMarked
package org.palimpsest.store.seek;

import org.jspecify.annotations.NullMarked;
