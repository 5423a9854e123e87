package org.palimpsest.store.change;

/** Whether somebody has looked at a change. The order is that of the numbers in the store. */
public enum Patrolled {
  /** Nobody has. */
  NO,
  /** Somebody has, or has reverted it. */
  BY_SOMEBODY,
  /** Its author is trusted, so nobody needs to. */
  OF_ITSELF
}
