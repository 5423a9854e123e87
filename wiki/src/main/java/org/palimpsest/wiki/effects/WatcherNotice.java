package org.palimpsest.wiki.effects;

import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.RevisionEffect;
import org.palimpsest.wiki.revision.WrittenRevision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever watches the page has something new to see, but for the author. */
final class WatcherNotice implements RevisionEffect {
  @Override
  public void apply(JdbcClient sql, WrittenRevision written) {
    NewRevision revision = written.revision();
    if (revision.announcement() != null) {
      WatchTable.notifyWatchers(
          sql, revision.title(), revision.author().userId(), written.created());
    }
  }
}
