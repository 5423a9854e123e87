/** The kinds of work that are measured: reads, changes, edits, rollbacks, logins, bare answers. */
@NullMarked
package org.palimpsest.bench.load.work;

import org.jspecify.annotations.NullMarked;
