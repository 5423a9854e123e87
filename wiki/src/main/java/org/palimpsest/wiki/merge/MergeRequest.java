package org.palimpsest.wiki.merge;

import java.util.Objects;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;

/**
 * That somebody wants to make the history of a page part of that of another (spec:
 * deletion-and-logs.md, section 6).
 *
 * @param from the page whose history is merged
 * @param to the page whose history it becomes part of
 * @param span which part of it
 * @param reason why; may be empty
 * @param dryRun whether to say only what would happen
 */
public record MergeRequest(
    Performer performer, Title from, Title to, MergeSpan span, String reason, boolean dryRun) {
  public MergeRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(span);
    Objects.requireNonNull(reason);
  }
}
