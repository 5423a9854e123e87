package org.palimpsest.wiki.blocking;

import org.palimpsest.store.file.VersionTable;
import org.palimpsest.store.log.LogTable;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.wiki.log.BlockEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody has left whose name is hidden: who made their edits and log entries, which recent
 * changes and contributions follow, and what logs say of their user page. Everything happens in the
 * caller's transaction.
 */
final class HiddenTraces {
  private HiddenTraces() {}

  /** Hides them. */
  static void hide(JdbcClient sql, BlockTarget target) {
    veil(sql, target, true);
  }

  /** Shows them again, as far as nothing else hides them. */
  static void show(JdbcClient sql, BlockTarget target) {
    veil(sql, target, false);
  }

  private static void veil(JdbcClient sql, BlockTarget target, boolean hide) {
    ActorTable.find(sql, target.text())
        .ifPresent(actor -> {
          RevisionTable.veilAuthor(sql, actor.id(), hide);
          LogTable.veilAuthor(sql, actor.id(), hide);
          VersionTable.veilAuthor(sql, actor.id(), hide);
        });
    LogTable.veilTitle(sql, target.page(), BlockEvent.Blocked.HIDDEN, hide);
  }
}
