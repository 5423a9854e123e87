/** Marks of reverts that have yet to be set on the edits that they undo. */
@NullMarked
package org.palimpsest.store.revert;

import org.jspecify.annotations.NullMarked;
