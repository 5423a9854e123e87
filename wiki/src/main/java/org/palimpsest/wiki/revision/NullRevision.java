package org.palimpsest.wiki.revision;

import java.time.Instant;
import java.util.List;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.revision.SlotTable;
import org.palimpsest.wiki.tag.AppliedTag;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A revision that changes no content: it says in the history of a page what was done to it as a
 * whole, such as a move or a protection. Recent changes have the log entry instead (spec:
 * administration.md, sections 3.5 and 4). What it repeats is hidden as far as it was: a current
 * text never is, but nobody should read a text by moving its page if ever one were.
 */
@NeedsTruth("it consists of the same texts as the revision before it")
public final class NullRevision {
  private NullRevision() {}

  /**
   * The revision, to be written in the same transaction.
   *
   * @param page the page with its title from now on
   */
  public static NewRevision of(
      JdbcClient sql,
      PageFacts page,
      Actor author,
      Instant now,
      KeptComment comment,
      List<AppliedTag> tags) {
    return of(sql, page, author, now, comment, true, tags);
  }

  /**
   * The same, minor or not.
   *
   * @param page the page with its title from now on
   */
  public static NewRevision of(
      JdbcClient sql,
      PageFacts page,
      Actor author,
      Instant now,
      KeptComment comment,
      boolean minor,
      List<AppliedTag> tags) {
    RevisionRow current = RevisionTable.find(sql, page.latest()).orElseThrow();
    LinkTarget redirect = page.redirect() ? RedirectTable.find(sql, page.id()).orElse(null) : null;
    RevisionContent same =
        new RevisionContent(
            current.content().truth(),
            current.model(),
            current.size(),
            current.extraSlots() ? SlotTable.of(sql, current.id()) : List.of(),
            redirect,
            current.visibility().content());
    return new NewRevision(
        page.title(), page, current, author, now, same, comment, minor, tags, null);
  }
}
