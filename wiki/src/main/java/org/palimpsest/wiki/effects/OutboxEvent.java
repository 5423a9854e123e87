package org.palimpsest.wiki.effects;

import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.palimpsest.wiki.revision.RevisionEffect;
import org.palimpsest.wiki.revision.WrittenRevision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What followers hear of the revision after the commit. */
final class OutboxEvent implements RevisionEffect {
  @Override
  public void apply(JdbcClient sql, WrittenRevision written) {
    Events.append(sql, written.created(), event(written));
  }

  private static WikiEvent event(WrittenRevision written) {
    long page = written.page().id();
    return written.isFirst()
        ? new WikiEvent.PageCreated(page, written.id(), written.changeId())
        : new WikiEvent.PageEdited(page, written.id(), written.changeId());
  }
}
