package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.revert.RollbackAction;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.wiki.revert.Rollback;

/** Undoing. */
record RevertAssembly(Foundation base, PageAssembly pages, Rollback rollback)
    implements ApiModules {

  static RevertAssembly of(
      Foundation base,
      ActAssembly acts,
      RevisionAssembly revisions,
      PageAssembly pages,
      SiteAssembly site) {
    return new RevertAssembly(
        base,
        pages,
        new Rollback(
            acts.acts(), revisions.writer(), acts.texts(), site.contentWords(), base.settings()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new RollbackAction(
            rollback, pages.choice(), new WatchParams(base.settings().watch()), base.namespaces()));
  }
}
