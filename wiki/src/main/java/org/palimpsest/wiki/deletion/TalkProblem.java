package org.palimpsest.wiki.deletion;

/** Why a talk page is left out when its page is deleted or brought back together with it. */
public enum TalkProblem {
  /** The page is a talk page itself. */
  ALREADY_TALK,
  /** There is none. */
  NONE
}
