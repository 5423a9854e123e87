package org.palimpsest.wiki.revert;

import org.palimpsest.wiki.tag.AppliedTag;

/**
 * What a revert reverts, as it is kept with its tags (spec: rollback.md, section 6).
 *
 * @param method how
 * @param originalId the revision whose content it restores
 * @param oldestId the oldest revision that it reverts
 * @param newestId the newest revision that it reverts
 * @param exact whether it restores that content exactly
 */
public record RevertDescription(
    RevertMethod method, long originalId, long oldestId, long newestId, boolean exact) {

  /** The tag for the revision that reverts. */
  public AppliedTag tag() {
    return new AppliedTag(method.tag().wire(), RevertCodec.params(this));
  }
}
