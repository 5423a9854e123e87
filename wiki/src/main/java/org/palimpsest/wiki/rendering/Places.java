package org.palimpsest.wiki.rendering;

import java.time.Instant;
import java.util.OptionalLong;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wikitext.context.PageContext;

/** Where texts stand. */
final class Places {
  private Places() {}

  /** The place of a revision. A name that is hidden from anybody is put into no text. */
  static PageContext of(Title title, long page, RevisionView revision, Instant now) {
    Actor author = revision.author().hidden() ? null : revision.author().value();
    return new PageContext(
        title,
        page,
        OptionalLong.of(revision.id()),
        revision.created(),
        author == null ? "" : author.name(),
        revision.size(),
        now);
  }
}
