package org.palimpsest.wiki.deletion;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * That somebody wants to delete a page (spec: deletion-and-logs.md, section 1).
 *
 * @param title the title of the page
 * @param pageId the page; 0 for a file that has none
 * @param reason why; empty for no reason, null to have one made of what the page holds; of files
 *     none is
 * @param tags tags for the log entry
 * @param talk whether the talk page goes too, if there is one
 * @param watch whether the performer wants to watch the title
 * @param dryRun whether to say only what would happen
 */
public record DeleteRequest(
    Performer performer,
    Title title,
    long pageId,
    @Nullable String reason,
    List<String> tags,
    boolean talk,
    WatchOption watch,
    boolean dryRun) {

  public DeleteRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(title);
    Objects.requireNonNull(watch);
    tags = List.copyOf(tags);
  }
}
