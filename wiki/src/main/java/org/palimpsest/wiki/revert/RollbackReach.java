package org.palimpsest.wiki.revert;

import org.jspecify.annotations.Nullable;

/**
 * How far a rollback goes beyond the plain one.
 *
 * @param hiding what to hide of what is reverted; null for nothing
 * @param hiddenAuthor whether a revision may be restored whose author's name is hidden
 * @param orElse what to do where there is no revision to return to; null for nothing
 */
public record RollbackReach(
    @Nullable Hiding hiding, boolean hiddenAuthor, @Nullable OrElse orElse) {
  /** No further. */
  public static final RollbackReach PLAIN = new RollbackReach(null, false, null);
}
