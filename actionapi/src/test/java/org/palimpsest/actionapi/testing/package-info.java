/** A whole API over a database of its own, for tests. */
@NullMarked
package org.palimpsest.actionapi.testing;

import org.jspecify.annotations.NullMarked;
