/** Pages ranked by a measure, and redirects by where they lead. */
@NullMarked
package org.palimpsest.store.ranking;

import org.jspecify.annotations.NullMarked;
