/**
 * Measures Palimpsest: a load generator that works against any wiki with MediaWiki's Action API,
 * JMH benchmarks of the hot parts, a generator of large wikis, and the store's own ceiling.
 */
@NullMarked
package org.palimpsest.bench;

import org.jspecify.annotations.NullMarked;
