/** Recent changes: one row for each edit, new page and log entry. */
@NullMarked
package org.palimpsest.store.change;

import org.jspecify.annotations.NullMarked;
