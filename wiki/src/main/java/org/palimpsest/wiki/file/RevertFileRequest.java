package org.palimpsest.wiki.file;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * That somebody wants an old version of a file to be its current one again (spec:
 * filerevert-and-files.md, section 2).
 *
 * @param title the title of the file
 * @param archiveName the old version, as clients call it
 * @param comment why; also the text of the page, should there be none
 * @param seen when the version came that the performer takes for the current one; null for not
 *     saying
 * @param tags tags for the log entry and the revision of the page
 * @param dryRun whether to say only what would happen
 */
public record RevertFileRequest(
    Performer performer,
    Title title,
    String archiveName,
    String comment,
    @Nullable Instant seen,
    List<String> tags,
    WatchOption watch,
    boolean dryRun) {
  public RevertFileRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(title);
    Objects.requireNonNull(archiveName);
    Objects.requireNonNull(comment);
    Objects.requireNonNull(watch);
    tags = List.copyOf(tags);
  }
}
