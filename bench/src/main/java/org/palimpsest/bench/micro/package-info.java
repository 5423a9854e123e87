/** JMH benchmarks of what every request goes through. */
@NullMarked
package org.palimpsest.bench.micro;

import org.jspecify.annotations.NullMarked;
