/** The counters of the whole wiki. */
@NullMarked
package org.palimpsest.store.statistics;

import org.jspecify.annotations.NullMarked;
