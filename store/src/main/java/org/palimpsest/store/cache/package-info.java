/**
 * What it takes to keep rows in memory and never show one that is no longer that of the database:
 * the number of the newest committed state, and news of the rows that a commit has changed.
 */
@NullMarked
package org.palimpsest.store.cache;

import org.jspecify.annotations.NullMarked;
