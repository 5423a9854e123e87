/**
 * How many durable transactions the store does by itself, with nothing above it: what a server can
 * reach at most, and what its rate over HTTP is compared with.
 */
@NullMarked
package org.palimpsest.bench.ceiling;

import org.jspecify.annotations.NullMarked;
