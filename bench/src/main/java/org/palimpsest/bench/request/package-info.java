/** JMH benchmarks of whole requests, from the parameters to the bytes of the answer. */
@NullMarked
package org.palimpsest.bench.request;

import org.jspecify.annotations.NullMarked;
