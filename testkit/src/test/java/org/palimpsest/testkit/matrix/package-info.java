/**
 * Proof that nothing hidden reaches anybody who may not see it: wikis full of words that are
 * hidden, asked in every way that they declare, by everybody, and each byte of each answer looked
 * at.
 */
@NullMarked
package org.palimpsest.testkit.matrix;

import org.jspecify.annotations.NullMarked;
