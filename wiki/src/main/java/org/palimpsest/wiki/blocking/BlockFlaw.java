package org.palimpsest.wiki.blocking;

/** Why a block cannot be as somebody wants it. */
public enum BlockFlaw {
  /** The wiki sends no mail, so nobody can be kept from sending any. */
  NO_MAIL,
  /** The performer is blocked. */
  PERFORMER_BLOCKED,
  /** The performer is blocked and may not change their own block. */
  OWN_BLOCK,
  /** It is half an address only. */
  INVALID_ADDRESS,
  /** A partial block that does not close the talk pages of users cannot close the own one. */
  OWN_TALK_OPEN,
  /** The end is none. */
  INVALID_EXPIRY,
  /** The end is in the past. */
  PAST_EXPIRY,
  /** A block that hides a name cannot be partial. */
  HIDING_PARTLY,
  /** A block that hides a name cannot end. */
  HIDING_FOR_A_TIME,
  /** A partial block closes nothing. */
  CLOSES_NOTHING
}
