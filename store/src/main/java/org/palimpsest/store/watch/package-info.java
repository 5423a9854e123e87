/** Watched pages, and whose talk page has news. */
@NullMarked
package org.palimpsest.store.watch;

import org.jspecify.annotations.NullMarked;
