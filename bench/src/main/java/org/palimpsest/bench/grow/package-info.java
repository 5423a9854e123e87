/**
 * Fills a database with a large, made-up history, so that what a wiki does can be measured when it
 * is small and when it has a million revisions. Writes to the tables directly, in large
 * transactions.
 */
@NullMarked
package org.palimpsest.bench.grow;

import org.jspecify.annotations.NullMarked;
