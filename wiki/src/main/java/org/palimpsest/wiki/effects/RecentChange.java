package org.palimpsest.wiki.effects;

import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.change.NewChange;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.revision.Announcement;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.RevisionEffect;
import org.palimpsest.wiki.revision.WrittenRevision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of recent changes that shows the revision, unless a log entry does. */
final class RecentChange implements RevisionEffect {
  @Override
  public void apply(JdbcClient sql, WrittenRevision written) {
    NewRevision revision = written.revision();
    Announcement announcement = revision.announcement();
    if (announcement == null) {
      return;
    }
    PageFacts before = written.before();
    written.shownBy(
        ChangeTable.insert(
            sql,
            new NewChange(
                written.created(),
                before == null ? ChangeKind.NEW : ChangeKind.EDIT,
                revision.author().id(),
                revision.title(),
                written.page().id(),
                written.id(),
                written.parentId(),
                0,
                revision.minor(),
                announcement.bot(),
                announcement.patrolled(),
                before == null ? 0 : before.length(),
                revision.content().size())));
  }
}
