package org.palimpsest.wiki.revert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is kept with the tags of reverts, and reads it back. */
final class RevertCodec {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * The shape that tools know, which MediaWiki keeps too.
   *
   * @param revertId the revision that reverts; only with the tags of what has been reverted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Params(
      @Nullable Long revertId,
      @JsonProperty("isNew") boolean isNew,
      long originalRevisionId,
      int revertMethod,
      long newestRevertedRevId,
      long oldestRevertedRevId,
      @JsonProperty("isExactRevert") boolean isExactRevert,
      @JsonProperty("isNullEdit") boolean isNullEdit,
      List<String> revertTags,
      String version) {}

  private RevertCodec() {}

  /**
   * What is kept with the tag of a revert or of what it has reverted.
   *
   * @param revertId the revision that reverts; null for its own tag
   */
  static String params(RevertDescription revert, @Nullable Long revertId) {
    return JSON.writeValueAsString(
        new Params(
            revertId,
            false,
            revert.originalId(),
            revert.method().number(),
            revert.newestId(),
            revert.oldestId(),
            revert.exact(),
            false,
            List.of(revert.method().tag().wire()),
            "1"));
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
