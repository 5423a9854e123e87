/**
 * A user of a wiki's Action API, as the load generator needs one: login, tokens, reads and writes.
 */
@NullMarked
package org.palimpsest.bench.load.api;

import org.jspecify.annotations.NullMarked;
