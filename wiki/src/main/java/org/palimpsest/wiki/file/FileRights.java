package org.palimpsest.wiki.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.file.VersionRow;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.Authority.Question;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may give files versions (spec: filerevert-and-files.md, sections 2.1 and 3.1). Thread-safe.
 */
@NeedsTruth("whoever has brought the current version may replace it, whether their name is hidden")
public final class FileRights {
  private final Authority authority;

  public FileRights(Authority authority) {
    this.authority = authority;
  }

  /**
   * Why somebody may not do so; empty when they may.
   *
   * @param page the page of the file; null when there is none
   * @param exceeded the limits that this request goes beyond
   */
  public List<Refusal> refusals(
      JdbcClient sql,
      Performer performer,
      Title title,
      @Nullable PageFacts page,
      Set<Limit> exceeded,
      Instant now) {
    return authority.check(
        sql,
        performer,
        List.of(
            new Question(page == null ? Act.CREATE : Act.EDIT, title, page),
            new Question(Act.UPLOAD, title, page)),
        exceeded,
        now);
  }

  /** The same, and why they may not replace this version. */
  List<Refusal> refusals(
      JdbcClient sql,
      Performer performer,
      CurrentFile file,
      @Nullable PageFacts page,
      Set<Limit> exceeded,
      Instant now) {
    List<Refusal> refusals =
        new ArrayList<>(refusals(sql, performer, file.file().title(), page, exceeded, now));
    if (!mayReplace(sql, performer, file.version())) {
      refusals.add(new Refusal.PermissionDenied(Right.REUPLOAD));
    }
    return refusals;
  }

  /** Whether somebody has the right to replace this current version, apart from its page. */
  public static boolean mayReplace(JdbcClient sql, Performer performer, VersionRow current) {
    return performer.has(Right.REUPLOAD)
        || (performer.has(Right.REUPLOAD_OWN)
            && ActorTable.find(sql, current.actorId().truth())
                .filter(actor -> Authors.is(actor, performer))
                .isPresent());
  }
}
