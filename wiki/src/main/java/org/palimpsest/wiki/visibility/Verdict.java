package org.palimpsest.wiki.visibility;

/** What has come of the wish for one item. */
public enum Verdict {
  /** It is as it was wished. */
  CHANGED,
  /** It was so before. */
  NO_CHANGE,
  /** It is the current revision, whose text cannot be hidden. */
  HIDE_CURRENT,
  /** It is not for this performer to change. */
  MODIFY_NO_ACCESS,
  /** Nor to show. */
  SHOW_NO_ACCESS,
  /** Nothing of it would be hidden, from nearly all. */
  ONLY_RESTRICTED
}
