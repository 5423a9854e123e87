package org.palimpsest.wiki.blocking;

import java.util.List;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.block.HiddenNames;
import org.palimpsest.store.file.VersionTable;
import org.palimpsest.store.log.LogTable;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.user.ActorTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Planning;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody has left whose name is hidden: who made their edits and log entries, which recent
 * changes and contributions follow, and what logs say of their user page. Everything happens in the
 * caller's transaction.
 */
final class HiddenTraces {
  private HiddenTraces() {}

  /** Hides them. */
  static void hide(JdbcClient sql, Acts acts, String name) {
    ActorTable.find(sql, name).ifPresent(actor -> acts.holdActor(sql, actor.id()));
    veil(sql, name, true);
  }

  /**
   * Hides what was being written while they were hidden, by whoever did not know of the block yet.
   * It is all there after this transaction has waited for its end.
   */
  static void hideLatecomers(Acts acts, String name) {
    acts.<String, String>planned(sql -> new Planning.Ready<>(name))
        .perform((sql, hidden) -> {
          if (!HiddenNames.names(sql, List.of(hidden)).isEmpty()) {
            hide(sql, acts, hidden);
          }
          return hidden;
        });
  }

  /** Shows them again, as far as nothing else hides them. */
  static void show(JdbcClient sql, String name) {
    veil(sql, name, false);
  }

  private static void veil(JdbcClient sql, String name, boolean hide) {
    ActorTable.find(sql, name)
        .ifPresent(actor -> {
          RevisionTable.veilAuthor(sql, actor.id(), hide);
          LogTable.veilAuthor(sql, actor.id(), hide);
          VersionTable.veilAuthor(sql, actor.id(), hide);
        });
    LogTable.veilTitle(sql, new Title(Namespace.USER, name.replace(' ', '_')), hide);
  }
}
