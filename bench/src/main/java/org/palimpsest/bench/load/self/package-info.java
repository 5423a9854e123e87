/**
 * What the load generator itself costs: it is measured against a server that does almost nothing.
 */
@NullMarked
package org.palimpsest.bench.load.self;

import org.jspecify.annotations.NullMarked;
