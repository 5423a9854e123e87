package org.palimpsest.wiki.tagging;

import java.util.List;
import java.util.Objects;
import org.palimpsest.wiki.performer.Performer;

/**
 * That somebody wants to define a change tag or to put an end to it (spec: administration.md,
 * section 7).
 *
 * @param tag its name
 * @param reason why, for the log
 * @param tags tags for the log entry
 */
public record ManageTagRequest(
    Performer performer, TagOperation operation, String tag, String reason, List<String> tags) {
  public ManageTagRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(operation);
    tags = List.copyOf(tags);
  }
}
