package org.palimpsest.wiki.effects;

import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.user.TalkNoticeTable;
import org.palimpsest.wiki.revision.Announcement;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.RevisionEffect;
import org.palimpsest.wiki.revision.WrittenRevision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The owner of a talk page is told that somebody else has written there. */
final class TalkNotice implements RevisionEffect {
  @Override
  public void apply(JdbcClient sql, WrittenRevision written) {
    NewRevision revision = written.revision();
    Title title = revision.title();
    Announcement announcement = revision.announcement();
    boolean talkPageOfSomebody =
        title.namespace() == Namespace.USER_TALK && title.key().indexOf('/') < 0;
    if (talkPageOfSomebody
        && announcement != null
        && !announcement.quiet()
        && !title.text().equals(revision.author().name())) {
      TalkNoticeTable.note(sql, title.text(), written.id());
    }
  }
}
