/** Series of edits by one person, and reverts whose marks have yet to be set on what they undo. */
@NullMarked
package org.palimpsest.store.revert;

import org.jspecify.annotations.NullMarked;
