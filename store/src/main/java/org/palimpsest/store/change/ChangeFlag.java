package org.palimpsest.store.change;

/** What a change can be asked to have, or not to have. */
public enum ChangeFlag {
  MINOR("rc.minor = 1"),
  BOT("rc.bot = 1"),
  /** Made by somebody without an account. */
  ANONYMOUS("a.account_id IS NULL"),
  /** The page is a redirect now. */
  REDIRECT("coalesce(p.redirect, 0) = 1"),
  /** Somebody has looked at it, or nobody needs to. */
  PATROLLED("rc.patrolled <> 0"),
  /** Nobody needs to look at it. */
  AUTOPATROLLED("rc.patrolled = 2");

  final String condition;

  ChangeFlag(String condition) {
    this.condition = condition;
  }
}
