/** How what is hidden of things changes, and what is kept of each such change. */
@NullMarked
package org.palimpsest.store.visibility;

import org.jspecify.annotations.NullMarked;
