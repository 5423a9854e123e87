package org.palimpsest.wiki.revert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is kept with the tags of reverts, and reads it back. */
final class RevertCodec {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Named as in MediaWiki, without what the tag itself says. Every byte here costs each rollback
   * database pages, as tags lie in the order of revisions.
   */
  private record Params(
      long originalRevisionId,
      long oldestRevertedRevId,
      long newestRevertedRevId,
      @JsonProperty("isExactRevert") boolean isExactRevert) {}

  /** What has been reverted says by which revision; what else there is to say stands there. */
  private record RevertedBy(long revertId) {}

  private RevertCodec() {}

  /** What is kept with the tag of what this revision has reverted. */
  static String revertedBy(long revertId) {
    return JSON.writeValueAsString(new RevertedBy(revertId));
  }

  /** What is kept with the tag of a revert. */
  static String params(RevertDescription revert) {
    return JSON.writeValueAsString(
        new Params(revert.originalId(), revert.oldestId(), revert.newestId(), revert.exact()));
  }

  /** The newest reverted revision; empty where the parameters are none of a revert. */
  static Optional<Long> newestRevertedId(String params) {
    try {
      return Optional.of(JSON.readValue(params, Params.class).newestRevertedRevId());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
