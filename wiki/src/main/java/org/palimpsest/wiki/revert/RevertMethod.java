package org.palimpsest.wiki.revert;

import org.palimpsest.model.tag.SoftwareTag;

/** How something was reverted: the number that tools know, and the tag that the revert carries. */
public enum RevertMethod {
  UNDO(1, SoftwareTag.UNDO),
  ROLLBACK(2, SoftwareTag.ROLLBACK),
  MANUAL(3, SoftwareTag.MANUAL_REVERT);

  private final int number;
  private final SoftwareTag tag;

  RevertMethod(int number, SoftwareTag tag) {
    this.number = number;
    this.tag = tag;
  }

  /** The number in the parameters of the tags. */
  public int number() {
    return number;
  }

  /** The tag of the revision that reverts. */
  public SoftwareTag tag() {
    return tag;
  }
}
