/**
 * Undoing what has been done: rollback, and the marks that reverts leave on the reverted edits
 * (spec: rollback.md). A revert is planned first, without writing anything; the plan is also the
 * dry run.
 */
@NullMarked
package org.palimpsest.wiki.revert;

import org.jspecify.annotations.NullMarked;
