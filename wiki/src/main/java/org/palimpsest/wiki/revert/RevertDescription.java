package org.palimpsest.wiki.revert;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern NEWEST = Pattern.compile("\"newestRevertedRevId\":(\\d+)");

  /** The newest reverted revision that the parameters of a revert's tag name. */
  static Optional<Long> newestRevertedId(String params) {
    Matcher matcher = NEWEST.matcher(params);
    return matcher.find() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** The tag for the revision that reverts. */
  public AppliedTag tag() {
    return new AppliedTag(method.tag().wire(), "{" + members() + "}");
  }

  /** What is kept with each reverted revision. */
  String forReverted(long revertId) {
    return "{\"revertId\":" + revertId + "," + members() + "}";
  }

  private String members() {
    return "\"isNew\":false,\"originalRevisionId\":"
        + originalId
        + ",\"revertMethod\":"
        + method.number()
        + ",\"newestRevertedRevId\":"
        + newestId
        + ",\"oldestRevertedRevId\":"
        + oldestId
        + ",\"isExactRevert\":"
        + exact
        + ",\"isNullEdit\":false,\"revertTags\":[\""
        + method.tag().wire()
        + "\"],\"version\":\"1\"";
  }
}
