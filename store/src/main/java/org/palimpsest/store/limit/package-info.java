/** Counts of what has been done of late, where several nodes share them. */
@NullMarked
package org.palimpsest.store.limit;

import org.jspecify.annotations.NullMarked;
