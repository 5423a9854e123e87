package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.deletion.DeleteAction;
import org.palimpsest.actionapi.deletion.UndeleteAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.wiki.deletion.DeletePage;
import org.palimpsest.wiki.deletion.GeneratedReason;
import org.palimpsest.wiki.deletion.UndeletePage;
import org.palimpsest.wiki.file.DeleteVersion;
import org.palimpsest.wiki.site.ContentWords;

/** Deleting pages and bringing them back. */
record DeletionAssembly(
    Foundation base,
    PageAssembly pages,
    DeletePage deletePage,
    DeleteVersion deleteVersion,
    UndeletePage undeletePage)
    implements ApiModules {

  static DeletionAssembly of(
      Foundation base,
      ActAssembly acts,
      RevisionAssembly revisions,
      PageAssembly pages,
      SiteAssembly site) {
    ContentWords words = site.contentWords();
    return new DeletionAssembly(
        base,
        pages,
        new DeletePage(acts.acts(), new GeneratedReason(revisions.contents(), words), words),
        new DeleteVersion(acts.acts(), words),
        new UndeletePage(acts.acts(), acts.texts(), words));
  }

  @Override
  public List<ActionModule> actions() {
    WatchParams watch = new WatchParams(base.settings().watch());
    return List.of(
        new DeleteAction(deletePage, deleteVersion, pages.choice(), watch, base.namespaces()),
        new UndeleteAction(undeletePage, pages.choice(), watch, base.namespaces()));
  }
}
