package org.palimpsest.wiki.revision;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.NewRevisionRow;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.revision.SlotTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes a revision: the page points to it (by compare-and-set), and then everything happens that a
 * new revision brings about, effect by effect in the order of their list. All of it happens in the
 * caller's transaction. Thread-safe.
 */
public final class RevisionWriter {
  private final List<RevisionEffect> effects;

  /**
   * Makes a writer.
   *
   * @param effects what a new revision brings about, in the order in which it happens
   */
  public RevisionWriter(List<RevisionEffect> effects) {
    this.effects = List.copyOf(effects);
  }

  /** Writes the revision; on {@link WriteOutcome.Lost} the transaction must be discarded. */
  public WriteOutcome write(JdbcClient sql, NewRevision revision) {
    PageFacts before = revision.page();
    RevisionRow current = revision.current();
    RevisionContent content = revision.content();
    Instant created = notBefore(revision.now(), current);
    long pageId;
    if (before == null) {
      OptionalLong made = PageTable.create(sql, revision.title(), content.model(), created);
      if (made.isEmpty()) {
        return new WriteOutcome.Lost();
      }
      pageId = made.getAsLong();
    } else {
      pageId = before.id();
    }
    long parentId = before == null ? 0 : before.latest();
    long revisionId =
        RevisionTable.insert(
            sql,
            new NewRevisionRow(
                pageId,
                parentId,
                revision.author().id(),
                created,
                revision.minor(),
                revision.comment().cut(),
                content.size(),
                content.contentId(),
                content.model(),
                !content.extra().isEmpty(),
                new Visibility(content.level(), Level.VISIBLE, Level.VISIBLE)));
    PageFacts after =
        new PageFacts(
            pageId,
            revision.title(),
            revisionId,
            created,
            content.size(),
            content.isRedirect(),
            before == null,
            content.model());
    if (!PageTable.advance(sql, after, parentId)) {
      return new WriteOutcome.Lost();
    }
    SlotTable.insert(sql, revisionId, content.extra());
    WrittenRevision written = new WrittenRevision(revision, after, created);
    effects.forEach(effect -> effect.apply(sql, written));
    return new WriteOutcome.Written(after, revisionId, created, written.changeId());
  }

  private static Instant notBefore(Instant now, @Nullable RevisionRow current) {
    return current != null && current.created().isAfter(now) ? current.created() : now;
  }
}
