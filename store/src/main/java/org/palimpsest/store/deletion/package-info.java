/** Deleted pages and their revisions. */
@NullMarked
package org.palimpsest.store.deletion;

import org.jspecify.annotations.NullMarked;
