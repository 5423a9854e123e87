package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.merge.MergeHistoryAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.move.MoveAction;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.wiki.merge.MergeHistory;
import org.palimpsest.wiki.move.MovePage;
import org.palimpsest.wiki.move.PageMover;

/** Giving pages other titles, and revisions another page. */
record MoveAssembly(
    Foundation base, PageAssembly pages, MovePage movePage, MergeHistory mergeHistory)
    implements ApiModules {

  static MoveAssembly of(
      Foundation base,
      ActAssembly acts,
      RevisionAssembly revisions,
      PageAssembly pages,
      SiteAssembly site,
      BlockAssembly blocks) {
    return new MoveAssembly(
        base,
        pages,
        new MovePage(
            acts.acts(),
            blocks.autoblocks(),
            new PageMover(acts.acts(), revisions.writer(), acts.texts()),
            site.contentWords(),
            base.titles(),
            base.settings().move()),
        new MergeHistory(
            acts.acts(), revisions.writer(), acts.texts(), site.contentWords(), base.namespaces()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(
        new MoveAction(
            movePage, pages.choice(), new WatchParams(base.settings().watch()), base.namespaces()),
        new MergeHistoryAction(mergeHistory, pages.choice(), base.namespaces()));
  }
}
