package org.palimpsest.wiki.upload;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * That somebody wants to upload a file (spec: filerevert-and-files.md, section 3).
 *
 * @param filename the name that it is to have, as somebody has written it
 * @param stash whether it is only to be stashed
 * @param ignoreWarnings whether nothing that they may not have meant keeps it
 * @param publication what to do with it beyond that
 */
public record UploadRequest(
    Performer performer,
    String filename,
    UploadSource source,
    boolean stash,
    boolean ignoreWarnings,
    Publication publication) {
  public UploadRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(filename);
    Objects.requireNonNull(source);
    Objects.requireNonNull(publication);
  }

  /**
   * How a file is published.
   *
   * @param comment why; also the text of the page, unless there is one or another text is given
   * @param text the text of the page, should there be none; null: the comment
   * @param tags tags for the log entry and the revision of the page
   */
  public record Publication(
      String comment, @Nullable String text, List<String> tags, WatchOption watch) {
    public Publication {
      Objects.requireNonNull(comment);
      Objects.requireNonNull(watch);
      tags = List.copyOf(tags);
    }
  }
}
