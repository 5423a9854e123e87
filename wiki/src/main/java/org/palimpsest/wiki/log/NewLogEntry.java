package org.palimpsest.wiki.log;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.log.LogItem;

/**
 * A log entry that is about to be written.
 *
 * @param created when, whole seconds
 * @param event what was done
 * @param actor who did it
 * @param title what it was done to
 * @param pageId the page of that title; 0 for none
 * @param revisionId the revision that came with it; 0 for none
 * @param versionId the version of a file that it tells of; 0 for none
 * @param comment why, empty when nothing is said; kept without the white space at its ends
 * @param items what else it is about, so that it is found by it; nothing twice
 */
public record NewLogEntry(
    Instant created,
    LogEvent event,
    Actor actor,
    Title title,
    long pageId,
    long revisionId,
    long versionId,
    KeptComment comment,
    List<LogItem> items) {
  public NewLogEntry {
    Objects.requireNonNull(created);
    Objects.requireNonNull(event);
    Objects.requireNonNull(actor);
    Objects.requireNonNull(title);
    comment = comment.map(TextEnds::trim);
    items = List.copyOf(items);
  }

  /** An entry that tells of no version of a file. */
  public NewLogEntry(
      Instant created,
      LogEvent event,
      Actor actor,
      Title title,
      long pageId,
      long revisionId,
      KeptComment comment,
      List<LogItem> items) {
    this(created, event, actor, title, pageId, revisionId, 0, comment, items);
  }

  /** The same with a comment that somebody has written. */
  public NewLogEntry(
      Instant created,
      LogEvent event,
      Actor actor,
      Title title,
      long pageId,
      long revisionId,
      String comment,
      List<LogItem> items) {
    this(created, event, actor, title, pageId, revisionId, KeptComment.verbatim(comment), items);
  }

  /** The same, which tells of a version of a file. */
  public NewLogEntry about(long version) {
    return new NewLogEntry(
        created, event, actor, title, pageId, revisionId, version, comment, items);
  }
}
