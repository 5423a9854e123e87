package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.deletion.DeleteAction;
import org.palimpsest.actionapi.deletion.UndeleteAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.revision.AllDeletedRevisionsQuery;
import org.palimpsest.actionapi.revision.DeletedRevisionsQuery;
import org.palimpsest.actionapi.revision.DeletedRevsQuery;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.wiki.comparison.Comparisons;
import org.palimpsest.wiki.deletion.DeletePage;
import org.palimpsest.wiki.deletion.DeletedRevisionReader;
import org.palimpsest.wiki.deletion.GeneratedReason;
import org.palimpsest.wiki.deletion.UndeletePage;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.revision.TextBudget;
import org.palimpsest.wiki.site.ContentWords;

/** Deleting pages, bringing them back, and reading what is deleted. */
record DeletionAssembly(
    Foundation base,
    PageAssembly pages,
    DeletePage deletePage,
    UndeletePage undeletePage,
    DeletedRevisionReader reader,
    Comparisons comparisons)
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
        new UndeletePage(acts.acts(), acts.texts(), words),
        new DeletedRevisionReader(
            base.database(),
            new RevisionCutter(
                revisions.contents(), new TextBudget(base.settings().answers().maxResultBytes()))),
        revisions.comparisons());
  }

  @Override
  public List<QueryModule> queries() {
    TitleParts parts = new TitleParts(base.titles());
    return List.of(
        new DeletedRevisionsQuery(reader, comparisons),
        new AllDeletedRevisionsQuery(reader, comparisons, parts, base.namespaces()),
        new DeletedRevsQuery(reader, parts, base.namespaces()));
  }

  @Override
  public List<ActionModule> actions() {
    WatchParams watch = new WatchParams(base.settings().watch());
    return List.of(
        new DeleteAction(deletePage, pages.choice(), watch, base.namespaces()),
        new UndeleteAction(undeletePage, pages.choice(), watch, base.namespaces()));
  }
}
