package org.palimpsest.wiki.file;

import java.util.List;
import java.util.Objects;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * That somebody wants to delete an old version of a file (spec: deletion-and-logs.md, section 1).
 *
 * @param title the title of the file
 * @param archiveName the version, as clients call it
 * @param reason why; empty for no reason
 * @param tags tags for the log entry
 * @param dryRun whether to say only whether it would be deleted
 */
public record DeleteVersionRequest(
    Performer performer,
    Title title,
    String archiveName,
    String reason,
    List<String> tags,
    WatchOption watch,
    boolean dryRun) {
  public DeleteVersionRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(title);
    Objects.requireNonNull(archiveName);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(watch);
    tags = List.copyOf(tags);
  }
}
