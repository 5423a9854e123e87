package org.palimpsest.wiki.revert;

import org.palimpsest.model.tag.SoftwareTag;

/** How something was reverted, told by the tag that the revert carries. */
public enum RevertMethod {
  UNDO(SoftwareTag.UNDO),
  ROLLBACK(SoftwareTag.ROLLBACK),
  MANUAL(SoftwareTag.MANUAL_REVERT);

  private final SoftwareTag tag;

  RevertMethod(SoftwareTag tag) {
    this.tag = tag;
  }

  /** The tag of the revision that reverts. */
  public SoftwareTag tag() {
    return tag;
  }
}
