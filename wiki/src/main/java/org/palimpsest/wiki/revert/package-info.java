/**
 * Undoing what has been done: rollback, and the marks that reverts leave on the reverted edits
 * (spec: rollback.md). A revert is planned first, without writing anything; the plan is also the
 * dry run. {@code Rollback} restores what somebody else has left; where nobody has, {@code
 * SoleAuthorRollback} blanks or deletes the page.
 */
@NullMarked
package org.palimpsest.wiki.revert;

import org.jspecify.annotations.NullMarked;
