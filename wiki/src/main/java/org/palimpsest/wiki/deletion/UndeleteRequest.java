package org.palimpsest.wiki.deletion;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * That somebody wants deleted revisions back (spec: deletion-and-logs.md, section 2).
 *
 * @param title the title that the page had
 * @param reason why; may be empty
 * @param times only the revisions of these seconds, at most 500; empty: all
 * @param tags tags for the log entry
 * @param talk whether all deleted revisions of the talk page come back too
 * @param watch whether the performer wants to watch the title
 * @param dryRun whether to say only what would happen
 */
public record UndeleteRequest(
    Performer performer,
    Title title,
    String reason,
    Set<Instant> times,
    List<String> tags,
    boolean talk,
    WatchOption watch,
    boolean dryRun) {

  public UndeleteRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(title);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(watch);
    times = Set.copyOf(times);
    tags = List.copyOf(tags);
  }
}
