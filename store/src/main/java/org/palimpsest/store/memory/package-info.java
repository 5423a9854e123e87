/** How much memory the answers to all requests may hold, taken before the memory itself is. */
@NullMarked
package org.palimpsest.store.memory;

import org.jspecify.annotations.NullMarked;
