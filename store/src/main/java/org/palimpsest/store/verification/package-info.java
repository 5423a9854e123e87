/**
 * What must hold between the rows of a wiki's database, and the queries that find where it does
 * not.
 */
@NullMarked
package org.palimpsest.store.verification;

import org.jspecify.annotations.NullMarked;
