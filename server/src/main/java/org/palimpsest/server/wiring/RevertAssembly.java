package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.revert.RollbackAction;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.wiki.revert.RestoredContent;
import org.palimpsest.wiki.revert.RevertedMarks;
import org.palimpsest.wiki.revert.Rollback;
import org.palimpsest.wiki.wikitext.Redirects;

/**
 * Undoing.
 *
 * @param marks what is told of reverted edits
 */
record RevertAssembly(Foundation base, PageAssembly pages, RevertedMarks marks, Rollback rollback)
    implements ApiModules {

  static RevertAssembly of(
      Foundation base,
      AuthorityAssembly authority,
      RevisionAssembly revisions,
      PageAssembly pages) {
    RevertedMarks marks = new RevertedMarks(revisions.tagIds());
    Rollback rollback =
        new Rollback(
            base.database(),
            authority.authority(),
            authority.tags(),
            authority.limits(),
            revisions.writer(),
            marks,
            new RestoredContent(revisions.contents(), new Redirects(base.titles())),
            base.settings(),
            base.clock());
    return new RevertAssembly(base, pages, marks, rollback);
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new RollbackAction(
            rollback, pages.choice(), new WatchParams(base.settings().watch()), base.namespaces()));
  }
}
