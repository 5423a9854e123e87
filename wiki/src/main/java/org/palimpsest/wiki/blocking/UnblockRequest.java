package org.palimpsest.wiki.blocking;

import java.util.List;
import java.util.Objects;
import org.palimpsest.wiki.performer.Performer;

/**
 * That somebody wants to lift a block (spec: administration.md, section 5.5).
 *
 * @param whom whose block, or which
 * @param reason why
 * @param tags the tags of the log entry
 * @param watch whether the performer wants to watch the page of who was blocked
 */
public record UnblockRequest(
    Performer performer,
    BlockRequest.Whom whom,
    String reason,
    List<String> tags,
    BlockRequest.Watching watch) {
  public UnblockRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(whom);
    tags = List.copyOf(tags);
  }
}
