package org.palimpsest.wiki.act;

import java.time.Instant;
import java.util.List;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the log says about somebody who does something to pages.
 *
 * @param comment why; cut to 500 characters when kept
 * @param tags tags for the entry
 */
public record LoggedDeed(Performer performer, Instant now, KeptComment comment, List<String> tags) {
  private static final int COMMENT_LENGTH = 500;

  /** With a comment that somebody has written. */
  public LoggedDeed(Performer performer, Instant now, String comment, List<String> tags) {
    this(performer, now, KeptComment.verbatim(comment), tags);
  }

  /** The same for another page, with a comment of its own. */
  public LoggedDeed commented(KeptComment own) {
    return new LoggedDeed(performer, now, own, tags);
  }

  /** As much of a comment as is kept. */
  public static String kept(String comment) {
    return Unicode.cut(comment, COMMENT_LENGTH);
  }

  /** Writes an entry that recent changes show, and gives its id. */
  public long write(JdbcClient sql, Acts acts, LogEvent event, Title title, long pageId) {
    return write(sql, acts, event, title, pageId, 0);
  }

  /**
   * The same for what has left a revision.
   *
   * @param revisionId the revision; 0 for none
   */
  public long write(
      JdbcClient sql, Acts acts, LogEvent event, Title title, long pageId, long revisionId) {
    return acts.log(
        sql,
        new NewLogEntry(
            now, event, Authors.of(sql, performer), title, pageId, revisionId, comment, List.of()),
        performer.has(Right.BOT),
        tags);
  }
}
