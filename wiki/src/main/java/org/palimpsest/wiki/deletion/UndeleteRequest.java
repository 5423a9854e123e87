package org.palimpsest.wiki.deletion;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.file.FileRestoration;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * That somebody wants deleted revisions back (spec: deletion-and-logs.md, section 2).
 *
 * @param title the title that the page had
 * @param reason why; may be empty
 * @param times only the revisions of these seconds, at most 500; empty: all, unless versions are
 *     chosen
 * @param fileIds only these versions of the file, at most 500; empty: all, unless revisions are
 *     chosen
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
    Set<Long> fileIds,
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
    fileIds = Set.copyOf(fileIds);
    tags = List.copyOf(tags);
  }

  /** Whether revisions are to come back. */
  boolean wantsRevisions() {
    return !times.isEmpty() || fileIds.isEmpty();
  }

  /** What of the file is to come back. */
  FileRestoration.Choice files() {
    return new FileRestoration.Choice(
        title,
        title.namespace() == Namespace.FILE ? fileIds : Set.of(),
        title.namespace() == Namespace.FILE && (!fileIds.isEmpty() || times.isEmpty()));
  }
}
