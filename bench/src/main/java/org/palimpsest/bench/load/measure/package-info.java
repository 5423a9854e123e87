/** Clients that work at the same time for a given while, and the figures that come of it. */
@NullMarked
package org.palimpsest.bench.load.measure;

import org.jspecify.annotations.NullMarked;
